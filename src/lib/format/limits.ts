export const FORMAT = 'tropa-map';
/** The version this app writes; older ones are migrated, newer ones refused. */
export const CURRENT_VERSION = 1;
export const FILE_EXTENSION = '.tropa.json';
/** The largest file that is read, in bytes of UTF-8. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** The deepest nesting of lists and objects that is read; a map of ours needs 7. */
export const MAX_DEPTH = 64;
