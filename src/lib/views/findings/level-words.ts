import type { FindingLevel } from '#lib/analysis';
import { m } from '#lib/i18n';

const ONE: Readonly<Record<FindingLevel, () => string>> = {
  error: m.findings_level_error,
  warning: m.findings_level_warning,
  tip: m.findings_level_tip,
};
const MANY: Readonly<Record<FindingLevel, () => string>> = {
  error: m.findings_levels_error,
  warning: m.findings_levels_warning,
  tip: m.findings_levels_tip,
};

/** The level of one finding: 'Error', 'Warning', 'Tip'. */
export const levelWord = (level: FindingLevel): string => ONE[level]();
/** The level as a kind: 'Errors', 'Warnings', 'Tips'. */
export const levelsWord = (level: FindingLevel): string => MANY[level]();
