export { default as SafeMode } from './SafeMode.svelte';
