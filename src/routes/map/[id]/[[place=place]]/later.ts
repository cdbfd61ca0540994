/*
 * The parts of the editor that are not in its first load.
 */

export const loadReport = async () => (await import('#lib/views/report')).Report;
export const loadFindings = async () => (await import('#lib/views/findings')).TouchpointFindings;
export const loadFindingList = async () => (await import('#lib/views/findings')).FindingList;
export const loadFormulas = async () => (await import('#lib/views/formulas')).Formulas;
export const loadPresentScreen = async () => (await import('./PresentScreen.svelte')).default;
export const loadOutlook = async () => (await import('#lib/views/outlook')).OutlookBar;
export const loadAssumptions = async () => (await import('#lib/views/assumptions')).AssumptionsDialog;
export const loadComparison = async () => (await import('#lib/views/compare')).Comparison;
export const loadKeepingDialog = async () => (await import('#lib/views/safety')).KeepingDialog;
export const loadSafetyBanner = async () => (await import('#lib/views/safety')).SafetyBanner;
export const loadSafeMode = async () => (await import('#lib/views/safety')).SafeMode;

/** Tells what happened to the open map by another hand. */
export const loadMapEvents = () => import('./map-events.ts');
