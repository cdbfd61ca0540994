export { analyse, type Analysis } from './analyse.ts';
export type { TouchpointAnalysis } from './figures.ts';
export type { JourneyAnalysis } from './journey.ts';
export type { StageAnalysis } from './stages.ts';
export * from './observations.ts';
export * from './severity.ts';
export { linkShares } from './flow/shares.ts';
