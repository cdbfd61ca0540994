export * from './touchpoints.ts';
export * from './links.ts';
export * from './stages.ts';
export * from './map.ts';
export * from './fixes.ts';
export * from './audit.ts';
export * from './plan.ts';
