export { COLOURS, FONT, type SceneTheme } from './colours.ts';
export { drawScene, drawSceneInTurns } from './draw-scene.ts';
export { approximateMeasure, canvasMeasure, loadFont, type Measure } from './measure.ts';
export type { SceneOptions, ScenePart } from './options.ts';
export {
  groupsOf,
  textsOf,
  type CircleShape,
  type GroupRole,
  type GroupShape,
  type LineShape,
  type PathShape,
  type RectShape,
  type Scene,
  type Shape,
  type Stroke,
  type TextLine,
  type TextPart,
  type TextShape,
} from './shapes.ts';
export type { SceneLegendWords, SceneWords } from './words.ts';
