import type { Point, Route } from '#lib/domain';

/*
 * A picture of a map as plain shapes, in CSS pixels from the picture's upper left corner, in the order in which they are
 * painted. Colours are `#rrggbb`; what shows through says so by its opacity, 0–1.
 */

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and spaces in turn; none: a whole line. */
  readonly dash?: readonly number[];
  /** Round ends and corners. */
  readonly round?: boolean;
}

interface Filled {
  readonly fill?: string;
  /** Of the fill alone. */
  readonly opacity?: number;
  readonly stroke?: Stroke;
}

export interface RectShape extends Filled {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleShape extends Filled {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface LineShape {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
}

export interface PathShape extends Filled {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
  /** Where the data's origin lies and how much larger it is drawn, its stroke too; at the picture's corner as it is. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
}

/** What a text says of its thing. */
export type TextPart =
  | 'title'
  | 'level'
  | 'figure'
  | 'rank'
  | 'verdict'
  | 'label'
  | 'text'
  | 'summary'
  | 'date'
  | 'name'
  | 'maker';

/** One line, wrapped and measured. */
export interface TextLine {
  readonly text: string;
  /** Where the line is anchored, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface TextShape {
  readonly kind: 'text';
  readonly part: TextPart;
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** Which end of each line lies at its x. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Struck through: a figure that another one replaces. */
  readonly struck?: boolean;
}

/** 'label' is a link's text: it lies above the cards, the link below them. */
export type GroupRole = 'stage' | 'link' | 'card' | 'note' | 'label' | 'title' | 'legend' | 'curve';

/** A thing of the map, or a part of the picture, with all that is drawn of it. */
export interface GroupShape {
  readonly kind: 'group';
  readonly role: GroupRole;
  /** What it is called, whole, in words. */
  readonly name: string;
  /** The id of the touchpoint, link, note or stage; none for a part of the picture. */
  readonly id?: string;
  /** A link's ends, and its way between their cards. */
  readonly from?: string;
  readonly to?: string;
  readonly route?: Route;
  /** The frame of a card, note, label or stage. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly children: readonly Shape[];
}

export type Shape = RectShape | CircleShape | LineShape | PathShape | TextShape | GroupShape;

export interface Scene {
  /** Whole CSS pixels, at least 1. */
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly groups: readonly GroupShape[];
}

/** All groups of a role, in the order of painting. */
export function groupsOf(scene: Scene, role: GroupRole): readonly GroupShape[] {
  return scene.groups.filter((group) => group.role === role);
}

/** All texts of a group or a scene, in the order of painting. */
export function* textsOf(shapes: readonly Shape[]): Generator<TextShape> {
  for (const shape of shapes) {
    if (shape.kind === 'text') yield shape;
    else if (shape.kind === 'group') yield* textsOf(shape.children);
  }
}
