export { m } from './paraglide/messages.js';
export { getLocale, setLocale, startLocale, locales, type Locale } from './locale.svelte.ts';
export { formatNumber, formatGap, formatPercent, formatMoney, formatMoment, asPercent } from './numbers.ts';
export { levelName, levelWithName } from './level-names.ts';
export { ladderText, type LadderFigures } from './ladder-text.ts';
export { gapText, lostText, reachText, recoverableText, severityText } from './formula-text.ts';
export { channelName, complaintName, dimensionName, leverName, titleOr } from './model-words.ts';
export { habitName, habitStateName, reviewQuestion } from './plan-words.ts';
