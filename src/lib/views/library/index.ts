export { default as LibraryPage } from './LibraryPage.svelte';
