import type { JourneyMap, Point, Stage, Touchpoint } from './map.ts';

/** The size of every card in canvas pixels: known to the model, so nothing on screen needs measuring. */
export const CARD = { width: 212, height: 116 } as const;
export const NOTE = { width: 180, height: 120 } as const;
/** Cards snap to this grid when dragged, in canvas pixels. */
export const GRID = 20;
export const MIN_STAGE_WIDTH = 160;
export const DEFAULT_STAGE_WIDTH = 260;
/** A band begins this far left of the card column at its x: a card at a stage's x stands centred in its band. */
export const GUTTER = 24;
/** Distance of two rows of cards. */
export const ROW = 180;

export interface Band {
  readonly stage: Stage;
  readonly index: number;
  /** Left edge in canvas pixels. */
  readonly left: number;
  readonly width: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The stages as bands side by side, the first one's column at x = 0. */
export function stageBands(stages: readonly Stage[]): readonly Band[] {
  let left = -GUTTER;
  return stages.map((stage, index) => {
    const band = { stage, index, left, width: stage.width };
    left += stage.width;
    return band;
  });
}

/** The stage whose band holds the middle of a card at `x`; `null` beside the bands. */
export function stageAt(stages: readonly Stage[], x: number): Stage | null {
  const middle = x + CARD.width / 2;
  return (
    stageBands(stages).find((band) => middle >= band.left && middle < band.left + band.width)?.stage ?? null
  );
}

/** The x at which a card stands in the middle of a stage's band, on the grid; 0 for an unknown stage. */
export function columnOf(stages: readonly Stage[], stageId: string | null): number {
  const band = stageBands(stages).find(({ stage }) => stage.id === stageId);
  return band ? Math.round((band.left + (band.width - CARD.width) / 2) / GRID) * GRID : 0;
}

interface Placed {
  readonly stages: readonly Stage[];
  readonly touchpoints: readonly Touchpoint[];
  readonly positions: ReadonlyMap<string, Point>;
}

/** By layout: the positions hold as long as no touchpoint comes, goes or changes its stage. */
const placed = new WeakMap<JourneyMap['layout'], Placed>();

function standAlike(before: readonly Touchpoint[], now: readonly Touchpoint[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ id, stage }, index) => before[index]?.id === id && before[index].stage === stage)
  );
}

/**
 * Every touchpoint's position, by id. One without an entry in `layout` stands in its stage's column, below those
 * of that stage before it in reading order. The same object as long as nothing moves.
 */
export function positionsOf({ layout, stages, touchpoints }: JourneyMap): ReadonlyMap<string, Point> {
  const known = placed.get(layout);
  if (known?.stages === stages && standAlike(known.touchpoints, touchpoints)) return known.positions;
  const positions = place({ layout, stages, touchpoints });
  placed.set(layout, { stages, touchpoints, positions });
  return positions;
}

function place(map: Pick<JourneyMap, 'layout' | 'stages' | 'touchpoints'>): ReadonlyMap<string, Point> {
  const positions = new Map<string, Point>();
  const rows = new Map<string | null, number>();
  for (const { id, stage } of map.touchpoints) {
    const row = rows.get(stage) ?? 0;
    rows.set(stage, row + 1);
    const known = Object.hasOwn(map.layout, id) ? map.layout[id] : undefined;
    positions.set(id, known ?? { x: columnOf(map.stages, stage), y: row * ROW });
  }
  return positions;
}

/** One touchpoint's position; the origin for an id the map does not have. */
export function positionOf(map: JourneyMap, id: string): Point {
  const known = Object.hasOwn(map.layout, id) ? map.layout[id] : undefined;
  return known ?? positionsOf(map).get(id) ?? { x: 0, y: 0 };
}

/** The box of a card at a place. */
export function cardAt({ x, y }: Point): Box {
  return { x, y, ...CARD };
}

/** The boxes of all cards and notes. */
export function boxesOf(map: JourneyMap): readonly Box[] {
  return [
    ...Array.from(positionsOf(map).values(), cardAt),
    ...map.notes.map(({ x, y }) => ({ x, y, ...NOTE })),
  ];
}

/** How far down, in whole rows of `ROW` pixels, boxes go so that none covers one of those that are there. */
export function freeRows(taken: readonly Box[], placed: readonly Box[]): number {
  const covers = (down: number) =>
    placed.some((box) =>
      taken.some(
        (other) =>
          box.x < other.x + other.width &&
          other.x < box.x + box.width &&
          box.y + down < other.y + other.height &&
          other.y < box.y + down + box.height,
      ),
    );
  let rows = 0;
  // A row is taken by a pair of boxes, and a pair takes two at most: the end for coordinates that lost their digits.
  const most = 2 * taken.length * placed.length;
  while (rows < most && covers(rows * ROW)) rows += 1;
  return rows * ROW;
}

/** The smallest box around all cards and notes; `null` for a map without any. */
export function boundsOf(map: JourneyMap): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = ({ x, y }: Point, { width, height }: typeof CARD | typeof NOTE) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const at of positionsOf(map).values()) hold(at, CARD);
  for (const note of map.notes) hold(note, NOTE);
  if (left > right) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
