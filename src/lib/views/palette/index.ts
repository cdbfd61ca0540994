export { default as Palette } from './Palette.svelte';
export { default as KeysDialog } from './KeysDialog.svelte';
export type { PaletteHost } from './actions.ts';
