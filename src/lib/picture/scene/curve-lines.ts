/** A point of the curve: where it stands and what is known there, levels 0–5. */
export interface CurvePoint {
  readonly x: number;
  readonly expected: number | null;
  readonly delivered: number | null;
}

type Height = (level: number) => number;
type Line = 'expected' | 'delivered';

interface Known {
  readonly x: number;
  readonly expected: number;
  readonly delivered: number;
}

const place = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Neighbours of which something is known, in runs without a hole. */
function runs<Value>(points: readonly CurvePoint[], of: (point: CurvePoint) => Value | null): Value[][] {
  const all: Value[][] = [[]];
  for (const point of points) {
    const value = of(point);
    if (value === null) all.push([]);
    else all.at(-1)?.push(value);
  }
  return all.filter((run) => run.length > 0);
}

/** A line through the points as SVG path data; it breaks where the level is not known. */
export function curveLine(points: readonly CurvePoint[], of: Line, height: Height): string {
  return runs(points, (point) => (point[of] === null ? null : place(point.x, height(point[of]))))
    .map((run) => `M${run.join('L')}${run.length === 1 ? 'h0' : ''}`)
    .join('');
}

/** The spaces between the lines as SVG path data: where less is delivered than expected, and where more. */
export function curveSpaces(
  points: readonly CurvePoint[],
  height: Height,
): { readonly short: string; readonly above: string } {
  const paths = { short: '', above: '' };
  const known = runs(points, ({ x, expected, delivered }): Known | null =>
    expected === null || delivered === null ? null : { x, expected, delivered },
  );
  for (const run of known) {
    for (const stretch of stretchesOf(run)) {
      const far = stretch.map(beyond).find((each) => each !== 0);
      if (far === undefined || stretch.length < 2) continue;
      const there = stretch.map(({ x, expected }) => place(x, height(expected)));
      const back = stretch.map(({ x, delivered }) => place(x, height(delivered))).reverse();
      paths[far < 0 ? 'short' : 'above'] += `M${[...there, ...back].join('L')}Z`;
    }
  }
  return paths;
}

const beyond = ({ expected, delivered }: Known) => delivered - expected;

/** A run parted where the lines meet, so that each part lies on one side. */
function stretchesOf(run: readonly Known[]): readonly (readonly Known[])[] {
  const stretches: Known[][] = [[]];
  run.forEach((point, index) => {
    const last = run[index - 1];
    const open = stretches.at(-1) ?? [];
    if (last && beyond(last) * beyond(point) < 0) {
      const meeting = crossing(last, point);
      open.push(meeting);
      stretches.push([meeting, point]);
    } else if (last && beyond(last) === 0) {
      stretches.push([last, point]);
    } else {
      open.push(point);
    }
  });
  return stretches;
}

function crossing(from: Known, to: Known): Known {
  const part = beyond(from) / (beyond(from) - beyond(to));
  const level = from.expected + part * (to.expected - from.expected);
  return { x: from.x + part * (to.x - from.x), expected: level, delivered: level };
}
