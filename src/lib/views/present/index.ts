export { default as Present } from './Present.svelte';
