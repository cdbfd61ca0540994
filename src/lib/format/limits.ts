export const FORMAT = 'tropa-map';
/** The version this app writes; older ones are migrated, newer ones refused. */
export const CURRENT_VERSION = 1;
export const FILE_EXTENSION = '.tropa.json';

/*
 * What a file may hold: about five times the biggest maps this app is made for (2,000 touchpoints), and so little that
 * any file is read or refused within a second.
 */

/** The largest file that is read, in bytes of UTF-8. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** The deepest nesting of lists and objects that is read; a map of ours needs 7. */
export const MAX_DEPTH = 64;
/** The most values in a file, of any kind and wherever they stand; a touchpoint with all that belongs to it takes 45. */
export const MAX_VALUES = 500_000;
/** The most entries of the map's own lists and records. */
export const MAX_ENTRIES = {
  stages: 1_000,
  touchpoints: 10_000,
  links: 20_000,
  notes: 10_000,
  layout: 20_000,
  audit: 1_000,
  review: 1_000,
} as const;
/** The most observations, and the most tags, of all touchpoints together. */
export const MAX_OBSERVATIONS = 50_000;
export const MAX_TAGS = 50_000;
