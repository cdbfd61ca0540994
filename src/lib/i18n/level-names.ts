import { formatNumber } from './numbers.ts';
import { m } from './paraglide/messages.js';

const NAMES = [m.level_0, m.level_1, m.level_2, m.level_3, m.level_4, m.level_5] as const;

/** The name of a ladder level, 0–5; a mean of levels gets the nearest level's name. */
export function levelName(level: number): string {
  return (NAMES[Math.min(5, Math.max(0, Math.round(level)))] ?? m.level_0)();
}

/** A level or a mean of levels with its name: "3 Desired". */
export function levelWithName(level: number): string {
  return `${formatNumber(level)} ${levelName(level)}`;
}
