import type { Step } from './elimination.ts';

/*
 * What the elimination of a loop is good for. All three walk its steps there and back, so each costs no more than
 * the elimination did. The first two work in place on figures by stop and touch those of the loop only.
 */

/** Turns `arriving`, who arrive at each stop from outside the loop, into the expected visits at each. */
export function settleVisits(steps: readonly Step[], arriving: Float64Array): void {
  for (const { stop, stay, away, onto } of steps) {
    const onward = ((arriving[stop] ?? 0) * stay) / away;
    for (const [target, share] of onto) arriving[target] = (arriving[target] ?? 0) + onward * share;
  }
  const stays = staysOf(steps);
  for (const { stop, away, into } of steps.toReversed()) {
    let sum = arriving[stop] ?? 0;
    for (const [source, share] of into) sum += (arriving[source] ?? 0) * (stays.get(source) ?? 0) * share;
    arriving[stop] = sum / away;
  }
}

/**
 * Turns `completing`, the probability that one who goes on from a stop completes the journey without meeting the loop
 * again, into the probability that one completes it at all.
 */
export function settleCompletion(steps: readonly Step[], completing: Float64Array): void {
  for (const { stop, stay, away, into } of steps) {
    const arrived = ((completing[stop] ?? 0) * stay) / away;
    for (const [source, share] of into) completing[source] = (completing[source] ?? 0) + share * arrived;
  }
  const stays = staysOf(steps);
  for (const { stop, away, onto } of steps.toReversed()) {
    let sum = completing[stop] ?? 0;
    for (const [target, share] of onto) sum += share * (stays.get(target) ?? 0) * (completing[target] ?? 0);
    completing[stop] = sum / away;
  }
}

/**
 * Expected later visits at the same stop of one who goes on from it, by stop. This is selected inversion (Takahashi,
 * Fagan and Chin 1973): of the inverse only the entries against a link are ever needed.
 */
export function returnsOf(steps: readonly Step[]): Map<number, number> {
  const returns = new Map<number, number>();
  /** Expected visits at the second stop of one who arrives at the first. */
  const visits = new Map<number, Map<number, number>>();
  const stays = staysOf(steps);
  for (const { stop, stay, back, away, onto, into } of steps.toReversed()) {
    const ahead = new Map<number, number>();
    let onward = 0;
    for (const [target, share] of onto) {
      const fromTarget = visits.get(target) ?? new Map<number, number>();
      let visitsHere = 0;
      for (const [source, part] of into) {
        const visitsThere = fromTarget.get(source) ?? 0;
        visitsHere += visitsThere * (stays.get(source) ?? 0) * part;
        ahead.set(source, (ahead.get(source) ?? 0) + (stay * share * visitsThere) / away);
      }
      fromTarget.set(stop, visitsHere / away);
      onward += (share * visitsHere) / away;
    }
    const here = (1 + stay * onward) / away;
    ahead.set(stop, here);
    visits.set(stop, ahead);
    returns.set(stop, back * here + onward);
  }
  return returns;
}

function staysOf(steps: readonly Step[]): ReadonlyMap<number, number> {
  return new Map(steps.map(({ stop, stay }) => [stop, stay]));
}
