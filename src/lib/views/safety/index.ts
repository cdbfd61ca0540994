export { default as KeepingDialog } from './KeepingDialog.svelte';
export { default as SafeMode } from './SafeMode.svelte';
export { default as SafetyBanner } from './SafetyBanner.svelte';
