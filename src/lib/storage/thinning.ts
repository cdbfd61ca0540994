import type { VersionInfo } from './versions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far apart automatic versions of an age stand: up to `age` old, one in each `apart`. */
const STEPS = [
  { age: 3 * HOUR, apart: 10 * MINUTE },
  { age: 3 * DAY, apart: HOUR },
  { age: Infinity, apart: DAY },
] as const;

/** How long after the last automatic version the next one is kept, in milliseconds. */
export const VERSION_EVERY = STEPS[0].apart;

/** How long what was put aside for safety stays, in milliseconds: 90 days. */
const ASIDE_FOR = 90 * DAY;

/**
 * The automatic versions that can go: of each 10 minutes of the last three hours, of each hour of the last three days
 * and of each day before, the newest one stays. Named ones stay for good, the newest one of all whatever it is.
 */
export function outdated(versions: readonly VersionInfo[], now: Date): ReadonlySet<string> {
  const newestFirst = versions.toSorted((a, b) => b.at.localeCompare(a.at));
  const taken = new Set<string>();
  const old = new Set<string>();
  for (const [index, { id, kind, at }] of newestFirst.entries()) {
    if (kind === 'named') continue;
    const time = Date.parse(at);
    const age = now.getTime() - time;
    if (kind !== 'auto') {
      if (index > 0 && age > ASIDE_FOR) old.add(id);
      continue;
    }
    const { apart } = STEPS.find((step) => age <= step.age) ?? STEPS[2];
    const place = `${apart} ${Math.floor(time / apart)}`;
    if (taken.has(place)) old.add(id);
    else taken.add(place);
  }
  return old;
}
