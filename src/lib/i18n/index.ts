export { m } from './paraglide/messages.js';
export { getLocale, setLocale, startLocale, locales, type Locale } from './locale.svelte.ts';
export { formatNumber, formatGap, formatPercent, formatMoment } from './numbers.ts';
export { levelName } from './level-names.ts';
export { ladderText, type LadderFigures } from './ladder-text.ts';
