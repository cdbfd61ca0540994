export { default as Report } from './Report.svelte';
export {
  accountScene,
  chartIds,
  fallsScene,
  importanceScene,
  lossScene,
  reportCharts,
  type ChartInput,
  type Drawing,
  type ReportChart,
  type ReportChartId,
} from './scenes/index.ts';
