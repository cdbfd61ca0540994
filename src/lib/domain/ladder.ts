/** The service ladder: 0 Terrible, 1 Basic, 2 Expected, 3 Desired, 4 WOW, 5 Incredible. Ordinal. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4, 5];
export const TOP_LEVEL: Level = 5;

/** Whether a value is a level: an integer from 0 to 5. */
export function isLevel(value: unknown): value is Level {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= TOP_LEVEL;
}
