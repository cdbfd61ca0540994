import svgpath from 'svgpath';
import type { Box } from '#lib/domain';

/** A path as a geometry of its own, and the box that it fills, in the path's own unit. */
export interface PathGeometry {
  readonly xml: string;
  readonly box: Box;
}

/** Icons come up on every card: so many of the last geometries are kept. */
const KEPT = 64;
const kept = new Map<string, PathGeometry>();

/** SVG path data as a custom geometry; empty data gives `null`. */
export function pathGeometry(d: string, filled: boolean): PathGeometry | null {
  const key = `${filled ? 'f' : 's'}${d}`;
  const known = kept.get(key);
  if (known) return known;
  const made = geometryOf(d, filled);
  if (!made) return null;
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, made);
  return made;
}

interface Step {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

const STEPS: Readonly<Record<string, string>> = {
  M: 'moveTo',
  L: 'lnTo',
  H: 'lnTo',
  V: 'lnTo',
  C: 'cubicBezTo',
  Q: 'quadBezTo',
};

/** Parts of the path's unit: a custom geometry counts in whole numbers. */
const FINE = 100;

function stepsOf(d: string): readonly Step[] {
  const steps: Step[] = [];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      const [letter, ...numbers] = segment as readonly [string, ...number[]];
      if (letter === 'Z' || letter === 'z') {
        steps.push({ name: 'close', points: [] });
        return;
      }
      const all = letter === 'H' ? [numbers[0] ?? 0, y] : letter === 'V' ? [x, numbers[0] ?? 0] : numbers;
      const points = all.flatMap((value, index) =>
        index % 2 === 0 ? [[value, all[index + 1] ?? 0] as const] : [],
      );
      steps.push({ name: STEPS[letter] ?? 'lnTo', points });
    });
  return steps;
}

function geometryOf(d: string, filled: boolean): PathGeometry | null {
  const steps = stepsOf(d);
  const points = steps.flatMap((step) => step.points);
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  const whole = (value: number) => Math.round(value * FINE);
  const pt = ([x, y]: readonly [number, number]) => `<a:pt x="${whole(x - left)}" y="${whole(y - top)}"/>`;
  const drawn = steps.map(({ name, points }) =>
    name === 'close' ? '<a:close/>' : `<a:${name}>${points.map(pt).join('')}</a:${name}>`,
  );
  const size = `w="${Math.max(1, whole(right - left))}" h="${Math.max(1, whole(bottom - top))}"`;
  const xml =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
    `<a:path ${size}${filled ? '' : ' fill="none"'}>${drawn.join('')}</a:path></a:pathLst></a:custGeom>`;
  return { xml, box: { x: left, y: top, width: right - left, height: bottom - top } };
}
