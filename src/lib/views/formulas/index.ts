export { default as Formulas } from './Formulas.svelte';
