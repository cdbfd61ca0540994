export { marksOf, sheetLabel } from './marks.ts';
export { movedGroup, shapesWithin } from './part-of.ts';
export {
  inMillimetres,
  MARGIN,
  MOST_SHEETS,
  OVERLAP,
  pagesOf,
  PIXEL,
  type PageChoice,
  type PageLayout,
  type PagePlan,
  type PageTile,
  type Paper,
} from './plan.ts';
