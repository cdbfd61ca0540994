export { printPages } from './print-pages.ts';
