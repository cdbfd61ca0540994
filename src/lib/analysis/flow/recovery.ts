import { returnsOf } from './loop.ts';
import { completeLoop, loopOf, type Loop, type Passable } from './passes.ts';

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
  const recoverable = lost.map((part, stop) => part * (completing[stop] ?? 0));
  const solvedAgain = secondSolution(passable, completing);
  for (const loop of passable.loops.values()) {
    const leavers = loop.stops.filter((stop) => (lost[stop] ?? 0) > 0);
    if (loop.steps === 'endless' || leavers.length === 0) continue;
    const returns = returnsOf(loop.steps);
    for (const stop of leavers) {
      const settled = 1 - (passable.leave[stop] ?? 0) * (returns.get(stop) ?? 0);
      const won =
        settled > DIGITS_LEFT ? Math.min(1, (completing[stop] ?? 0) / settled) : solvedAgain(loop, stop);
      recoverable[stop] = (lost[stop] ?? 0) * won;
    }
  }
  return recoverable;
}

/**
 * A smaller c + o has lost too many digits in the subtraction. It means that nearly all who leave the loop leave at this
 * one stop, so there is at most one such stop in a loop, and it is worth solving again.
 */
const DIGITS_LEFT = 1e-6;

/** The probability that one who goes on from a stop completes if nobody leaves there, from the loop alone. */
function secondSolution({ network, leave }: Passable, completing: Float64Array) {
  const kept = leave.slice();
  const completion = completing.slice();
  return ({ stops }: Loop, stop: number): number => {
    kept[stop] = 0;
    completeLoop(loopOf(stops, network, kept), network, kept, completion);
    const found = completion[stop] ?? 0;
    kept[stop] = leave[stop] ?? 0;
    for (const touched of stops) completion[touched] = completing[touched] ?? 0;
    return found;
  };
}
