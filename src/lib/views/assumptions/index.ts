export { default as AssumptionsDialog } from './AssumptionsDialog.svelte';
