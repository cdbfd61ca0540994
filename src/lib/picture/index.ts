export {
  MAX_CARRIED_BYTES,
  MAX_PICTURE_BYTES,
  mapInPng,
  mapInSvg,
  withMapInPng,
  withMapInSvg,
  type CarriedMap,
} from './carry/index.ts';
export { capturePng, type Capture } from './capture.ts';
export { copyPng, copySvg, downloadPicture, type CopyOutcome } from './deliver.ts';
export { pictureFileName } from './file-name.ts';
export { type Size } from './size.ts';
export * from './scene/index.ts';
export * from './paint/index.ts';
export * from './slides/index.ts';
export {
  inMillimetres,
  pagesOf,
  PIXEL,
  type PageChoice,
  type PageLayout,
  type PagePlan,
  type PageTile,
  type Paper,
} from './pages/index.ts';
export { scenePdf, type PdfWords } from './pdf/index.ts';
export { printPages } from './print/index.ts';
