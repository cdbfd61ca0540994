export { MAX_CARRIED_BYTES, MAX_PICTURE_BYTES, type CarriedMap, type NoMapReason } from './carried.ts';
export { mapInPng, withMapInPng } from './png.ts';
export { mapInSvg, withMapInSvg } from './svg.ts';
