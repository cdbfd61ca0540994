import { BAR, BIG, LINE, MARK_GAP, RUN, STUB, WORD_AND_NUMBER, type Box } from './measures.ts';

/** What leaves the picture at a stop: customers who are lost, or whose journey ends there. */
export interface Mark {
  /** From the bar … */
  readonly from: { readonly x: number; readonly top: number };
  /** … to where it ends. */
  readonly to: { readonly x: number; readonly top: number };
  readonly width: number;
  /** The room of its number; `null` where there is none for it. */
  readonly label: Box | null;
}

/** A share of a bar's right side that belongs to a mark. */
export interface MarkWish {
  /** Its top on the bar, from the bar's top. */
  readonly port: number;
  readonly width: number;
  /** Width of its number; `null`: no number. */
  readonly text: number | null;
}

interface Bar {
  readonly height: number;
  readonly drop: number;
  readonly ends: MarkWish | null;
  readonly lost: MarkWish | null;
  /** Whether nothing goes on: journeys end straight to the right, not below. */
  readonly last: boolean;
  /** Whether the number of those whose journey ends is big. */
  readonly big: boolean;
}

/** The marks of a bar whose top left corner is the origin, none covering another, and how far they reach down. */
export function marksOf({ height, drop, ends, lost, last, big }: Bar): {
  ends: Mark | null;
  lost: Mark | null;
  bottom: number;
} {
  const tallest = big ? BIG : WORD_AND_NUMBER;
  let bottom = height;
  const fall = (wish: MarkWish | null, by: number): Mark | null => {
    if (!wish) return null;
    const tall = wish === ends ? WORD_AND_NUMBER : LINE;
    const room = Math.max(wish.width, wish.text === null ? 0 : tall);
    const top = bottom + by;
    bottom = top + room;
    return markAt(wish, RUN, top + room / 2, tall);
  };
  const straight = (wish: MarkWish): Mark => {
    const middle = Math.max(wish.port + wish.width / 2, wish.text === null ? 0 : tallest / 2);
    const mark = markAt(wish, STUB, middle, tallest);
    bottom = Math.max(bottom, mark.label ? mark.label.y + mark.label.height : 0, mark.to.top + mark.width);
    return mark;
  };
  // A number beside a bar that is lower than it would stand in the way of the loss.
  const beside = last && (lost === null || (ends !== null && (ends.text === null || tallest <= lost.port)));
  const ended = ends && beside ? straight(ends) : fall(ends, Math.min(drop, 8));
  return { ends: ended, lost: fall(lost, drop), bottom };
}

function markAt({ port, width, text }: MarkWish, run: number, middle: number, tall: number): Mark {
  const x = BAR + run;
  return {
    from: { x: BAR, top: port },
    to: { x, top: middle - width / 2 },
    width,
    label: text === null ? null : { x: x + MARK_GAP, y: middle - tall / 2, width: text, height: tall },
  };
}

/** The same mark at a bar whose top left corner is there. */
export function moved(mark: Mark | null, x: number, y: number): Mark | null {
  if (!mark) return null;
  const { from, to, label } = mark;
  return {
    ...mark,
    from: { x: from.x + x, top: from.top + y },
    to: { x: to.x + x, top: to.top + y },
    label: label && { ...label, x: label.x + x, y: label.y + y },
  };
}
