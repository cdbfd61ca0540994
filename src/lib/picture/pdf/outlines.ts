import svgpath from 'svgpath';
import { num } from './pdf-file.ts';

/** How far a quarter of a circle's control points lie from its ends, in radii. */
const QUARTER = 0.5523;

/** A rectangle, with round corners where it has a radius. */
export function rectOutline(x: number, y: number, width: number, height: number, radius = 0): string {
  const [w, h] = [Math.max(0, width), Math.max(0, height)];
  const r = Math.min(radius, w / 2, h / 2);
  if (r <= 0) return `${points(x, y, w, h)} re`;
  const [right, bottom, c] = [x + w, y + h, r * (1 - QUARTER)];
  return [
    `${points(x + r, y)} m`,
    `${points(right - r, y)} l`,
    `${points(right - c, y, right, y + c, right, y + r)} c`,
    `${points(right, bottom - r)} l`,
    `${points(right, bottom - c, right - c, bottom, right - r, bottom)} c`,
    `${points(x + r, bottom)} l`,
    `${points(x + c, bottom, x, bottom - c, x, bottom - r)} c`,
    `${points(x, y + r)} l`,
    `${points(x, y + c, x + c, y, x + r, y)} c h`,
  ].join(' ');
}

export function circleOutline(x: number, y: number, r: number): string {
  return rectOutline(x - r, y - r, 2 * r, 2 * r, r);
}

export function lineOutline(x1: number, y1: number, x2: number, y2: number): string {
  return `${points(x1, y1)} m ${points(x2, y2)} l`;
}

const points = (...values: readonly number[]) => values.map(num).join(' ');

/** SVG path data as operators of PDF, which has lines and cubic curves alone. What can't be read as such data draws nothing. */
export function pathOutline(d: string): string {
  const parts: string[] = [];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...values], _, x, y) => {
      const [a = 0, b = 0, c = 0, e = 0] = values as number[];
      switch (command) {
        case 'M':
          parts.push(`${points(a, b)} m`);
          break;
        case 'L':
          parts.push(`${points(a, b)} l`);
          break;
        case 'H':
          parts.push(`${points(a, y)} l`);
          break;
        case 'V':
          parts.push(`${points(x, a)} l`);
          break;
        case 'C':
          parts.push(`${points(...(values as number[]))} c`);
          break;
        case 'Q': {
          const control = (from: number, over: number) => from + (2 / 3) * (over - from);
          parts.push(`${points(control(x, a), control(y, b), control(c, a), control(e, b), c, e)} c`);
          break;
        }
        case 'Z':
          parts.push('h');
          break;
        default:
        // Every other command was put in terms of these.
      }
    });
  return parts.join(' ');
}
