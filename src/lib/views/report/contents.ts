import { m } from '#lib/i18n';

/** The sections of the report in their order, by the id of the section, in a word or two. */
export const CONTENTS = [
  ['headline', m.report_headline],
  ['loss', m.report_short_loss],
  ['importance', m.report_short_importance],
  ['gaps', m.report_short_gaps],
  ['plan', m.report_short_plan],
  ['reliability', m.report_short_reliability],
  ['paths', m.report_paths],
  ['escalator', m.report_short_escalator],
  ['dimensions', m.report_short_dimensions],
  ['findings', m.report_findings],
  ['habits', m.report_short_habits],
  ['review', m.report_short_review],
] as const;
