export { default as FileDesk } from './FileDesk.svelte';
export { default as DropZone } from './DropZone.svelte';
export { fileOutcomeToast } from './outcome-words.ts';
export { refusalWords, type RefusalWords } from './refusal-words.ts';
