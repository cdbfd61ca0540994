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

/** The space between expected and delivered as SVG path data, where both are known. */
export function spacePath(points: readonly CurvePoint[], height: Height): string {
  return runs(points, ({ expected, delivered }) =>
    expected === null || delivered === null ? null : { expected, delivered },
  )
    .filter((run) => run.length > 1)
    .map((run) => {
      const there = run.map(({ x, value }) => place(x, height(value.expected)));
      const back = run.toReversed().map(({ x, value }) => place(x, height(value.delivered)));
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');
}
