export { analyse, assemble, flowInput, type Analysis, type AnalysisOptions } from './analyse.ts';
export type { TouchpointAnalysis } from './figures.ts';
export type { JourneyAnalysis } from './journey.ts';
export type { StageAnalysis } from './stages.ts';
export * from './observations.ts';
export * from './severity.ts';
export { isMoreIntense, type JourneyPath } from './path.ts';
export {
  FINDING_CODES,
  FINDING_LEVELS,
  type Finding,
  type FindingAbout,
  type FindingCode,
  type FindingData,
  type FindingLevel,
  type FindingOf,
} from './findings/finding.ts';
export { touchpointFindings, type FindingContext } from './findings/touchpoint.ts';
export type { FlowInput } from './flow/input.ts';
export { solveFlow, type FlowPath, type FlowSolution } from './flow/solution.ts';
export { linkShares } from './flow/shares.ts';
export * from './escalator.ts';
export * from './importance-performance.ts';
export * from './dimensions.ts';
export { planItems, lifted, type PlanItem } from './plan.ts';
export { planFor, type Plan } from './knapsack.ts';
export { moneyOf } from './money.ts';
export {
  meritOf,
  mostLostOf,
  NOBODY,
  overlayOf,
  OVERLAYS,
  UNPREDICTABLE,
  WAYS,
  type Overlay,
  type OverlayFigure,
  type OverlayMark,
  type OverlayScale,
  type OverlayTone,
} from './overlay.ts';
