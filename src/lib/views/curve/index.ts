export { default as CurveStrip } from './CurveStrip.svelte';
