export { loadUpdateDesk } from './load.ts';
