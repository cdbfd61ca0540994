import type { Measured } from './figures.ts';
import type { FlowPath } from './flow/solution.ts';
import { comparable } from './ranking.ts';

/** A way from an entry to an end of the journey that meets no touchpoint twice, and what customers live through on it. */
export interface JourneyPath {
  /** Its touchpoints, in order. */
  readonly ids: readonly string[];
  /** Part of the customers who would take exactly this path if nobody left, 0–1. */
  readonly probability: number;
  /** Π(1 − leave): the part of those on the path who stay to its end, 0–1. */
  readonly staying: number;
  /** Whether a touchpoint of the path zeroes the account. */
  readonly zeroed: boolean;
  /**
   * The customer's account after each touchpoint, in levels: 0 at the start, plus the gap at each; a zeroing touchpoint
   * sets it to 0, one that is not measured leaves it as it is.
   */
  readonly account: readonly number[];
  /**
   * (Most intense gap + last gap) / 2, in levels, of the touchpoints with a gap; of gaps as intense the negative one
   * counts. `null` where none has a gap. Peak–end rule, Kahneman and others 1993.
   */
  readonly peakEnd: number | null;
}

/** The paths of the flow with what their touchpoints do to customers; `ids` and `measured` are in reading order. */
export function journeyPaths(
  flowPaths: readonly FlowPath[],
  ids: readonly string[],
  measured: readonly Measured[],
): readonly JourneyPath[] {
  // Flat, for paths of thousands of touchpoints each.
  const leave = new Float64Array(measured.length);
  const gaps = new Float64Array(measured.length);
  const zeroes = new Uint8Array(measured.length);
  measured.forEach(({ figures }, index) => {
    leave[index] = figures.leave;
    gaps[index] = figures.gap ?? NaN;
    zeroes[index] = Number(figures.zeroes);
  });

  return flowPaths.map(({ stops, probability }) => {
    const account: number[] = [];
    let [staying, balance, zeroed] = [1, 0, false];
    let [peak, last] = [NaN, NaN];
    for (const stop of stops) {
      const gap = gaps[stop] ?? NaN;
      staying *= 1 - (leave[stop] ?? 0);
      if (!Number.isNaN(gap)) {
        last = gap;
        balance += gap;
        if (Number.isNaN(peak) || isMoreIntense(gap, peak)) peak = gap;
      }
      if (zeroes[stop] === 1) {
        zeroed = true;
        balance = 0;
      }
      account.push(balance);
    }
    return {
      ids: Array.from(stops, (stop) => ids[stop] ?? ''),
      probability,
      staying,
      zeroed,
      account,
      peakEnd: Number.isNaN(last) ? null : (peak + last) / 2,
    };
  });
}

/** Whether a gap, in levels, makes a stronger peak than another; of two as strong the negative one does. */
export function isMoreIntense(gap: number, peak: number): boolean {
  const apart = comparable(Math.abs(gap)) - comparable(Math.abs(peak));
  return apart > 0 || (apart === 0 && gap < 0 && peak > 0);
}
