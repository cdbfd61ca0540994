export { default as BackupDesk } from './BackupDesk.svelte';
