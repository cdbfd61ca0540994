export { default as Report } from './Report.svelte';
