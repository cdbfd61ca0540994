/** A box, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name that is to stand beside a mark. */
export interface Wish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Widths of the name as it may be written, the fullest first. */
  readonly widths: readonly number[];
}

/** Where a name stands: its left end and the middle of its line. */
export interface Label {
  readonly id: string;
  /** Which of the widths it is written in. */
  readonly form: number;
  readonly x: number;
  readonly y: number;
  /** Where a line from the mark ends that the name stands too far from to be taken for its own; `null`: it is close. */
  readonly leader: { readonly x: number; readonly y: number } | null;
}

export const LINE = 14;
/** From the middle of a mark to a name beside it. */
const BESIDE = 9;
/** Lines up and down that a name may be moved to find room. */
const SHIFTS = [1, -1, 2, -2, 3, -3];
/** What a name far from its mark keeps clear of, lest it be taken for another's. */
const ASIDE = 5;

/**
 * Finds a place for each name where it covers neither a mark nor another name nor what else is in the way, earlier names
 * first: right or left of its mark, above or below it, full or else shortened, then farther off with a line that leads
 * there; of those, the places within `home` first. A name for which there is no place is left out.
 */
export function placeLabels(
  wishes: readonly Wish[],
  obstacles: readonly Box[],
  frame: Box,
  home: Box = frame,
): readonly Label[] {
  const taken = [...obstacles];
  return wishes.flatMap((wish) => {
    const [close, distant] = candidates(wish).map((all) =>
      all.filter(({ box, room }) => within(box, frame) && !taken.some((other) => overlap(room, other))),
    );
    const found = [close, distant].flatMap((free = []) => [
      ...free.filter(({ box }) => within(box, home)),
      ...free.filter(({ box }) => !within(box, home)),
    ])[0];
    if (!found) return [];
    taken.push(found.box);
    return [found.label];
  });
}

export function boxOf({ x, y }: { readonly x: number; readonly y: number }, width: number): Box {
  return { left: x, top: y - LINE / 2, right: x + width, bottom: y + LINE / 2 };
}

interface Candidate {
  readonly label: Label;
  readonly box: Box;
  /** What has to be free for it. */
  readonly room: Box;
}

/** Places beside the mark, and places farther off. */
function candidates(wish: Wish): readonly [readonly Candidate[], readonly Candidate[]] {
  const forms = wish.widths.map((width, form) => ({ width, form }));
  return [forms.flatMap((form) => near(wish, form)), forms.toReversed().flatMap((form) => far(wish, form))];
}

interface Form {
  readonly width: number;
  readonly form: number;
}

function near({ id, x, y }: Wish, { width, form }: Form): readonly Candidate[] {
  const starts = [x - width / 2, x - 4, x + 4 - width];
  return [
    { x: x + BESIDE, y },
    { x: x - BESIDE - width, y },
    ...[y - LINE, y + LINE].flatMap((line) => starts.map((start) => ({ x: start, y: line }))),
  ].map((place) => {
    const box = boxOf(place, width);
    return { label: { id, form, ...place, leader: null }, box, room: box };
  });
}

function far({ id, x, y }: Wish, { width, form }: Form): readonly Candidate[] {
  const starts = [x + BESIDE + 4, x - BESIDE - 4 - width, x - 4, x - width / 2, x + 4 - width];
  return SHIFTS.flatMap((lines) =>
    starts.map((start) => {
      const place = { x: start, y: y + lines * LINE };
      const box = boxOf(place, width);
      const leader = touch({ x, y }, grown(box, 1));
      return { label: { id, form, ...place, leader }, box, room: grown(box, ASIDE) };
    }),
  );
}

/** The point of a box, which lies above or below, that a line from a mark meets: its nearer end or edge. */
function touch(
  { x, y }: { x: number; y: number },
  { left, right, top, bottom }: Box,
): { x: number; y: number } {
  if (x < left) return { x: left, y: (top + bottom) / 2 };
  if (x > right) return { x: right, y: (top + bottom) / 2 };
  return { x, y: y < top ? top : bottom };
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** A text cut to `most` px with an ellipsis, at the end of a word where that leaves more than half of it. */
export function fitText(text: string, most: number, widthOf: (text: string) => number): string {
  const whole = text.trim();
  if (widthOf(whole) <= most) return whole;
  const letters = Array.from(whole);
  let cut = letters.length;
  while (cut > 1 && widthOf(`${letters.slice(0, cut).join('').trimEnd()}…`) > most) cut -= 1;
  const start = letters.slice(0, cut).join('');
  const word = letters[cut] === ' ' ? start.length : start.lastIndexOf(' ');
  const kept = word > start.length / 2 ? start.slice(0, word) : start;
  return `${kept.replace(/[\s,.;:–—-]+$/u, '')}…`;
}
