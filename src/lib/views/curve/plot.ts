/** A point of the curve: where it stands and what is known there, levels 0–5. */
export interface CurvePoint {
  readonly id: string;
  readonly x: number;
  readonly expected: number | null;
  readonly delivered: number | null;
}

type Height = (level: number) => number;

/** Runs of neighbouring points for which `value` is known: a line is drawn through each, never across a hole. */
function runs<Value>(
  points: readonly CurvePoint[],
  value: (point: CurvePoint) => Value | null,
): readonly (readonly { readonly x: number; readonly value: Value }[])[] {
  const all: { x: number; value: Value }[][] = [];
  let open: { x: number; value: Value }[] | null = null;
  for (const point of points) {
    const known = value(point);
    if (known === null) {
      open = null;
    } else if (open) {
      open.push({ x: point.x, value: known });
    } else {
      open = [{ x: point.x, value: known }];
      all.push(open);
    }
  }
  return all;
}

const place = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The line through a level of the points as SVG path data; it breaks where the level is not known. */
export function linePath(
  points: readonly CurvePoint[],
  of: 'expected' | 'delivered',
  height: Height,
): string {
  return (
    runs(points, (point) => point[of])
      // A point with no neighbour is a line of no length: with round ends it shows as a dot.
      .map(
        (run) =>
          `M${run.map(({ x, value }) => place(x, height(value))).join('L')}${run.length === 1 ? 'h0' : ''}`,
      )
      .join('')
  );
}

/** The space between expected and delivered as SVG path data, where both are known, parted where the lines cross. */
export interface Spaces {
  /** Where less is delivered than expected. */
  readonly short: string;
  /** Where more is delivered than expected. */
  readonly above: string;
}

interface Pair {
  readonly x: number;
  readonly expected: number;
  readonly delivered: number;
}

const beyond = ({ expected, delivered }: Pair) => delivered - expected;

/** Where the lines meet between two points, of which one lies short and the other above. */
function crossing(from: Pair, to: Pair): Pair {
  const part = beyond(from) / (beyond(from) - beyond(to));
  const level = from.expected + part * (to.expected - from.expected);
  return { x: from.x + part * (to.x - from.x), expected: level, delivered: level };
}

/** There along the expected levels and back along the delivered ones. */
function outline(pairs: readonly Pair[], height: Height): string {
  const there = pairs.map(({ x, expected }) => place(x, height(expected)));
  const back = pairs.toReversed().map(({ x, delivered }) => place(x, height(delivered)));
  return `M${[...there, ...back].join('L')}Z`;
}

/** Both spaces between the lines. A stretch on one side is one outline, so that no seam shows within it. */
export function spacePaths(points: readonly CurvePoint[], height: Height): Spaces {
  const paths = { short: '', above: '' };
  const close = (pairs: readonly Pair[]) => {
    const far = pairs.map(beyond).find((each) => each !== 0);
    if (far !== undefined && pairs.length > 1) paths[far < 0 ? 'short' : 'above'] += outline(pairs, height);
  };
  const known = runs(points, ({ expected, delivered }) =>
    expected === null || delivered === null ? null : { expected, delivered },
  );
  for (const run of known) {
    let open: Pair[] = [];
    let last: Pair | null = null;
    for (const { x, value } of run) {
      const pair = { x, ...value };
      if (last && beyond(last) * beyond(pair) < 0) {
        const meeting = crossing(last, pair);
        close([...open, meeting]);
        open = [meeting];
      } else if (last && beyond(last) === 0) {
        close(open);
        open = [last];
      }
      open.push(pair);
      last = pair;
    }
    close(open);
  }
  return paths;
}

/** The points whose expectation has none beside it to draw a line to. */
export function loneExpectations(
  points: readonly CurvePoint[],
): readonly { readonly id: string; readonly x: number; readonly expected: number }[] {
  return points.flatMap(({ id, x, expected }, index) => {
    const beside = [points[index - 1], points[index + 1]].some((each) => (each?.expected ?? null) !== null);
    return expected === null || beside ? [] : [{ id, x, expected }];
  });
}
