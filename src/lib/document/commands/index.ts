export * from './touchpoints.ts';
export * from './links.ts';
export * from './stages.ts';
export * from './map.ts';
