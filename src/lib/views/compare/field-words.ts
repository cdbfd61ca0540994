import { NOTE_COLOURS } from '#lib/domain';
import type { LinkValues, MapValues, NoteValues, StageValues, TouchpointValues } from '#lib/exchange';
import { asPercent, channelName, complaintName, dimensionName, leverName, m } from '#lib/i18n';
import type { FieldWords } from './row.ts';
import {
  economicsText,
  levelText,
  listText,
  numberText,
  observationsText,
  otherText,
  promiseText,
  shareText,
  textText,
} from './value-words.ts';

const title = { label: m.compare_field_title, text: textText };
const other = { label: m.compare_field_other, text: otherText };

export const touchpointWords: FieldWords<TouchpointValues> = {
  title,
  stage: {
    label: m.inspector_stage,
    text: (id, names) => (id === null ? m.inspector_no_stage() : names.stage(id)),
  },
  channel: { label: m.inspector_channel, text: (channel) => textText(channelName(channel)) },
  'expected.level': { label: m.inspector_expected, text: levelText },
  'expected.note': { label: m.inspector_expected_note, text: textText },
  'delivered.observations': { label: m.inspector_observations, text: observationsText },
  'delivered.note': { label: m.inspector_delivered_note, text: textText },
  target: { label: m.inspector_target, text: levelText },
  importance: { label: m.inspector_importance, text: numberText },
  'surpass.lever': {
    label: m.compare_field_lever,
    text: (lever) => (lever === null ? null : leverName(lever)),
  },
  'surpass.note': { label: m.compare_field_lever_note, text: textText },
  promise: { label: m.inspector_promise, text: promiseText },
  gesture: { label: m.inspector_gesture, text: textText },
  complaint: { label: m.inspector_complaint, text: complaintName },
  dimension: {
    label: m.inspector_dimension,
    text: (dimension) => (dimension === null ? null : dimensionName(dimension)),
  },
  effort: { label: m.inspector_effort, text: numberText },
  owner: { label: m.inspector_owner, text: textText },
  tags: { label: m.inspector_tags, text: listText },
  other,
};

export const stageWords: FieldWords<StageValues> = {
  title,
  width: { label: m.inspector_stage_width, text: numberText },
  other,
};

export const linkWords: FieldWords<LinkValues> = {
  from: { label: m.compare_field_from, text: (id, names) => names.touchpoint(id) },
  to: { label: m.compare_field_to, text: (id, names) => names.touchpoint(id) },
  label: { label: m.inspector_link_label, text: textText },
  share: { label: m.compare_field_share, text: shareText },
  other,
};

// A map, since a colour may be any text, 'constructor' too.
const COLOURS = new Map<string, () => string>([
  [NOTE_COLOURS[0], m.inspector_colour_yellow],
  [NOTE_COLOURS[1], m.inspector_colour_blue],
  [NOTE_COLOURS[2], m.inspector_colour_green],
  [NOTE_COLOURS[3], m.inspector_colour_pink],
]);

export const noteWords: FieldWords<NoteValues> = {
  text: { label: m.inspector_note_text, text: textText },
  colour: { label: m.inspector_note_colour, text: (colour) => COLOURS.get(colour)?.() ?? textText(colour) },
  other,
};

const percent = (part: number) => numberText(asPercent(part));

export const mapWords: FieldWords<MapValues> = {
  id: { label: m.compare_field_id, text: textText },
  title: { label: m.inspector_map_title, text: textText },
  summary: { label: m.inspector_summary, text: textText },
  'persona.name': { label: m.inspector_persona_name, text: textText },
  'persona.goal': { label: m.inspector_persona_goal, text: textText },
  'persona.note': { label: m.inspector_persona_note, text: textText },
  'settings.leaveRate': { label: m.assumptions_leave_rate, text: percent },
  'settings.zeroLeaveRate': { label: m.assumptions_zero_leave_rate, text: percent },
  'settings.drift': { label: m.assumptions_drift, text: numberText },
  'settings.weights.shortfall': { label: m.assumptions_weight_shortfall, text: numberText },
  'settings.weights.ambition': { label: m.assumptions_weight_ambition, text: numberText },
  'settings.economics': { label: m.compare_field_economics, text: economicsText },
  other,
};
