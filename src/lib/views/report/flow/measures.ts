/*
 * The sizes of the flow picture in pixels. Text is 12 px.
 */

/** Height of 1000 of 1000 customers, unless loops bring more than that to a touchpoint. */
export const WHOLE = 160;
/** The highest that the bar of the busiest touchpoint may get. */
export const HIGHEST = 180;
/** The least visible width of a ribbon. */
export const THINNEST = 1.5;
/** Width of a touchpoint's bar. */
export const BAR = 7;
/** The least width and height of what the pointer is to hit, in pixels. */
export const TARGET = 24;
/** Height of a line of text. */
export const LINE = 15;
/** Between a bar and the text above it. */
export const LABEL_GAP = 4;
/** Between a ribbon's end and its number. */
export const MARK_GAP = 5;
/** How far to the right the loss falls. */
export const RUN = 36;
/** How far below the bar the loss falls. */
export const DROP = 26;
/** Length of the stub at the end of the journey. */
export const STUB = 14;
/** Height of the number of those whose journey ends, below a word; and of the big one, where it is one place. */
export const WORD_AND_NUMBER = 28;
export const BIG = 34;
/** A free strip before each column, in which returning links rise. */
export const STRIP = 12;
/** The least distance of columns. */
export const PITCH = 104;
/** Lines of a title, and in a picture of many touchpoints; how many those are. */
export const TITLE_LINES = 3;
export const TITLE_LINES_OF_MANY = 2;
export const MANY = 15;
/** The widest that a title gets. */
export const WIDEST_TITLE = 220;
/** Between the things of a column. */
export const GAP = 16;
export const LANE_GAP = 7;
/** From one returning link's level to the next. */
export const LEVEL = 18;

/** Beyond this many touchpoints only those with room for it are labelled. */
export const CROWD = 300;
export const CROWD_PITCH = 72;
export const CROWD_GAP = 4;
export const CROWD_DROP = 5;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
