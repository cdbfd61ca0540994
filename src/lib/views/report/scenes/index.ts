export { accountScene } from './account-scene.ts';
export { chartIds, reportCharts, type ReportChart, type ReportChartId } from './charts.ts';
export { fallsScene } from './falls-scene.ts';
export type { ChartInput, Drawing } from './frame.ts';
export { importanceScene } from './importance-scene.ts';
export { lossScene } from './loss-scene.ts';
