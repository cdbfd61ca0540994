export { default as MapCanvas } from './MapCanvas.svelte';
export { drawPicture, type DrawnPicture } from './draw-picture.ts';
export { pictureFrame, type PictureFrame } from './picture-frame.ts';
