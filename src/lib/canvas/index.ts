export { default as MapCanvas } from './MapCanvas.svelte';
