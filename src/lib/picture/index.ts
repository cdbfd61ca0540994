export { capturePng, type Capture } from './capture.ts';
export { canCopy, copyPng, downloadPng, type CopyOutcome } from './deliver.ts';
export { pictureFileName } from './file-name.ts';
export { largestScale, MAX_AREA, MAX_SIDE, pixelSize, type Size } from './size.ts';
