export { default as CompareDialog } from './CompareDialog.svelte';
export { VersionDesk, type VersionDeskOptions } from './desk.svelte.ts';
export { default as VersionBar } from './VersionBar.svelte';
export { default as VersionPanel } from './VersionPanel.svelte';
