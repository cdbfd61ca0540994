export { default as MapCanvas } from './MapCanvas.svelte';
export { drawPicture, type DrawnPicture } from './draw-picture.ts';
export { figureText, measureName } from './overlay-words.ts';
export { pictureFrame, type PictureFrame } from './picture-frame.ts';

/** The canvas of a presentation: shows, and changes nothing. */
export const loadPresentCanvas = async () => (await import('./PresentCanvas.svelte')).default;
