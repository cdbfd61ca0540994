export { default as MapCanvas } from './MapCanvas.svelte';
export { figureText, measureName } from './overlay-words.ts';

/** The canvas of a presentation: shows, and changes nothing. */
export const loadPresentCanvas = async () => (await import('./PresentCanvas.svelte')).default;
