export { paintCanvas, type Canvas2d } from './canvas.ts';
export { sceneFontCss } from './font-css.ts';
export { outlineSvg } from './outline-svg.ts';
export { scenePixels, scenePng } from './png.ts';
export { paintSvg, paintSvgInTurns, type SvgOptions } from './svg.ts';
export type { TextOutlines } from './text-outlines.ts';
