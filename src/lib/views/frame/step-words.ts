import type { StepCode, StepLabel } from '#lib/document';
import { m } from '#lib/i18n';

const WORDS: Readonly<Record<StepCode, () => string>> = {
  'add-touchpoint': m.app_step_add_touchpoint,
  'add-linked-touchpoint': m.app_step_add_linked_touchpoint,
  duplicate: m.app_step_duplicate,
  move: m.app_step_move,
  remove: m.app_step_remove,
  paste: m.app_step_paste,
  'rename-touchpoint': m.app_step_rename_touchpoint,
  'set-stage': m.app_step_set_stage,
  'set-channel': m.app_step_set_channel,
  'set-expected': m.app_step_set_expected,
  'set-expected-note': m.app_step_set_note,
  'set-target': m.app_step_set_target,
  'set-importance': m.app_step_set_importance,
  'set-delivered-note': m.app_step_set_note,
  'add-observation': m.app_step_add_observation,
  'set-observation': m.app_step_set_observation,
  'remove-observation': m.app_step_remove_observation,
  'try-delivered': m.app_step_try_delivered,
  'set-surpass': m.app_step_set_surpass,
  'set-promise': m.app_step_set_promise,
  'set-gesture': m.app_step_set_gesture,
  'set-complaint': m.app_step_set_complaint,
  'set-dimension': m.app_step_set_dimension,
  'set-effort': m.app_step_set_effort,
  'set-owner': m.app_step_set_owner,
  'set-tags': m.app_step_set_tags,
  'add-link': m.app_step_add_link,
  'set-link': m.app_step_set_link,
  'reverse-link': m.app_step_reverse_link,
  'scale-shares': m.app_step_scale_shares,
  'add-stage': m.app_step_add_stage,
  'rename-stage': m.app_step_rename_stage,
  'resize-stage': m.app_step_resize_stage,
  'move-stage': m.app_step_move_stage,
  'remove-stage': m.app_step_remove_stage,
  'add-note': m.app_step_add_note,
  'set-note': m.app_step_edit_note,
  'rename-map': m.app_step_rename_map,
  'set-summary': m.app_step_set_summary,
  'set-persona': m.app_step_set_persona,
  'set-settings': m.app_step_set_settings,
  'set-habit': m.app_step_set_habit,
  'set-review': m.app_step_set_review,
  lift: m.app_step_lift,
  arrange: m.app_step_arrange,
  'use-template': m.app_step_use_template,
  'keep-trial': m.app_step_keep_trial,
  'changed-elsewhere': m.app_step_changed_elsewhere,
  'restore-version': m.app_step_restore_version,
  recover: m.app_step_recover,
};

/** A step in words: 'renaming “Call”', 'moving'. */
export function stepWords({ code, subject, count }: StepLabel): string {
  const words = WORDS[code]();
  if (subject) return m.app_step_of({ step: words, subject: subject.slice(0, 40) });
  return count !== undefined && count > 1 ? m.app_step_times({ step: words, count }) : words;
}
