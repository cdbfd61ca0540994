/* The panels of what is selected: loaded with the first selection, or a moment before. */
export { default as LinkPanel } from './LinkPanel.svelte';
export { default as NotePanel } from './NotePanel.svelte';
export { default as SeveralPanel } from './SeveralPanel.svelte';
export { default as StagePanel } from './StagePanel.svelte';
export { default as TouchpointPanel } from './TouchpointPanel.svelte';
