export { default as TopBar } from './TopBar.svelte';
export type { MapView } from './map-view.ts';
export { default as ToolRail } from './ToolRail.svelte';
export { default as Workbench } from './Workbench.svelte';
export { shortcutOf, type AppActions } from './shortcuts.ts';
export { stepWords } from './step-words.ts';
