export { default as Report } from './Report.svelte';
export {
  chartIds,
  reportCharts,
  type ChartInput,
  type Drawing,
  type ReportChart,
  type ReportChartId,
} from './scenes/index.ts';
