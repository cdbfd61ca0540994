import { area, curveBumpX } from 'd3-shape';

/** A place that a ribbon passes: its upper edge there. */
export interface RibbonPoint {
  readonly x: number;
  readonly top: number;
}

/** A ribbon of the same vertical width all along as SVG path data: it leaves and meets every place level. */
export function ribbonPath(points: readonly RibbonPoint[], width: number): string {
  const draw = area<RibbonPoint>()
    .x(({ x }) => round(x))
    .y0(({ top }) => round(top))
    .y1(({ top }) => round(top + width))
    .curve(curveBumpX);
  return draw(bendsOf(points)) ?? '';
}

/** The points without those that a ribbon passes level: it is drawn straight there, to half a pixel. */
function bendsOf(points: readonly RibbonPoint[]): RibbonPoint[] {
  let kept = NaN;
  return points.filter(({ top }, at) => {
    const level = Math.abs(top - kept) < 0.5 && Math.abs(top - (points[at + 1]?.top ?? NaN)) < 0.5;
    if (!level) kept = top;
    return !level;
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
