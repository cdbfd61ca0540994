export { default as TouchpointFindings } from './TouchpointFindings.svelte';
export { default as FindingList } from './FindingList.svelte';
export { findingWords, type FindingWords } from './words.ts';
