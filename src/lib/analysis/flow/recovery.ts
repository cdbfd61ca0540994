import { returnsOf } from './loop.ts';
import { completePart, partOf, type Part, type Passable } from './passes.ts';

/**
 * What completion would gain if nobody left at a stop and all else stayed the same, by stop: those lost there, times the
 * probability that one who goes on completes when nobody is lost there later either.
 *
 * Without a loop that is c, the probability of completing. In a loop, one who goes on completes with c, leaves elsewhere
 * with o, or leaves here at a later visit, and would then be kept and go on again: c + (1 − c − o) · c + … = c / (c + o).
 * With `returns` later visits of one who goes on, c + o = 1 − leave · returns. (This is the Sherman–Morrison formula.)
 */
export function recoverableOf(
  passable: Passable,
  lost: Float64Array,
  completing: Float64Array,
): Float64Array {
  const recoverable = new Float64Array(lost.length);
  const solvedAgain = secondSolution(passable, completing);
  for (const part of passable.parts) {
    const leavers = part.stops.filter((stop) => (lost[stop] ?? 0) > 0);
    const returns = typeof part.loop === 'string' || leavers.length === 0 ? null : returnsOf(part.loop);
    for (const stop of leavers) {
      const c = completing[stop] ?? 0;
      const settled = returns ? 1 - (passable.leave[stop] ?? 0) * (returns.get(stop) ?? 0) : 1;
      const won = settled > DIGITS_LEFT ? Math.min(1, c / settled) : solvedAgain(part, stop);
      recoverable[stop] = (lost[stop] ?? 0) * won;
    }
  }
  return recoverable;
}

/**
 * A smaller c + o has lost too many digits in the subtraction. It means that nearly all who leave the part leave at this
 * one stop, so there is at most one such stop in a part, and its loop is worth solving again.
 */
const DIGITS_LEFT = 1e-6;

/** The probability that one who goes on from a stop completes if nobody leaves there, from the part alone. */
function secondSolution({ network, leave }: Passable, completing: Float64Array) {
  const kept = leave.slice();
  const completion = completing.slice();
  return ({ stops }: Part, stop: number): number => {
    kept[stop] = 0;
    completePart(partOf(stops, network, kept), network, kept, completion);
    const found = completion[stop] ?? 0;
    kept[stop] = leave[stop] ?? 0;
    for (const touched of stops) completion[touched] = completing[touched] ?? 0;
    return found;
  };
}
