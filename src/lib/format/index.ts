export { CURRENT_VERSION, FILE_EXTENSION, MAX_DEPTH, MAX_FILE_BYTES } from './limits.ts';
export { readKeptMap, readMapFile, type ReadResult } from './read.ts';
export { writeMapFile } from './write.ts';
export { fileNameFor } from './file-name.ts';
export type { ReadError, ReadErrorCode } from './read-error.ts';
export type { Expected, ExpectedKind } from './expected.ts';
