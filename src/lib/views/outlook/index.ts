export { default as OutlookBar } from './OutlookBar.svelte';
