import type { JourneyMap, Link, Note, Stage, Touchpoint } from '#lib/domain';
import type {
  Fields,
  LinkValues,
  MapValues,
  NoteValues,
  OtherKeys,
  StageValues,
  TouchpointValues,
} from './fields.ts';

/** All keys of an object but these; a symbol by its name. */
function otherKeys(item: object, known: readonly string[]): OtherKeys {
  const others = Reflect.ownKeys(item).filter((key) => typeof key === 'symbol' || !known.includes(key));
  return Object.fromEntries(
    others.map((key) => [
      typeof key === 'symbol' ? (key.description ?? '') : key,
      Reflect.get(item, key) as unknown,
    ]),
  );
}

/** The other keys of an object and, where there are any, those of the objects in it. */
function withInner(others: OtherKeys, inner: Readonly<Record<string, OtherKeys>>): OtherKeys {
  const some = Object.entries(inner).filter(([, keys]) => Object.keys(keys).length > 0);
  return some.length === 0 ? others : { ...others, ...Object.fromEntries(some) };
}

const TOUCHPOINT_KEYS = [
  ...['id', 'title', 'stage', 'channel', 'expected', 'delivered', 'target', 'importance', 'surpass'],
  ...['promise', 'gesture', 'complaint', 'dimension', 'effort', 'owner', 'tags'],
];
const MAP_KEYS = [
  ...['id', 'title', 'summary', 'persona', 'stages', 'touchpoints', 'links', 'notes', 'layout', 'settings'],
  ...['audit', 'review'],
];
const SETTINGS_KEYS = ['leaveRate', 'zeroLeaveRate', 'drift', 'weights', 'economics'];

export const touchpointFields: Fields<Touchpoint, TouchpointValues> = {
  title: ({ title }) => title,
  stage: ({ stage }) => stage,
  channel: ({ channel }) => channel,
  'expected.level': ({ expected }) => expected.level,
  'expected.note': ({ expected }) => expected.note,
  'delivered.observations': ({ delivered }) => delivered.observations,
  'delivered.note': ({ delivered }) => delivered.note,
  target: ({ target }) => target,
  importance: ({ importance }) => importance,
  'surpass.lever': ({ surpass }) => surpass.lever,
  'surpass.note': ({ surpass }) => surpass.note,
  promise: ({ promise }) => promise,
  gesture: ({ gesture }) => gesture,
  complaint: ({ complaint }) => complaint,
  dimension: ({ dimension }) => dimension,
  effort: ({ effort }) => effort,
  owner: ({ owner }) => owner,
  tags: ({ tags }) => tags,
  other: (touchpoint) =>
    withInner(otherKeys(touchpoint, TOUCHPOINT_KEYS), {
      expected: otherKeys(touchpoint.expected, ['level', 'note']),
      delivered: otherKeys(touchpoint.delivered, ['observations', 'note']),
      surpass: otherKeys(touchpoint.surpass, ['lever', 'note']),
    }),
};

export const stageFields: Fields<Stage, StageValues> = {
  title: ({ title }) => title,
  width: ({ width }) => width,
  other: (stage) => otherKeys(stage, ['id', 'title', 'width']),
};

export const linkFields: Fields<Link, LinkValues> = {
  from: ({ from }) => from,
  to: ({ to }) => to,
  label: ({ label }) => label,
  share: ({ share }) => share,
  other: (link) => otherKeys(link, ['id', 'from', 'to', 'label', 'share']),
};

export const noteFields: Fields<Note, NoteValues> = {
  text: ({ text }) => text,
  colour: ({ colour }) => colour,
  other: (note) => otherKeys(note, ['id', 'text', 'x', 'y', 'colour']),
};

export const mapFields: Fields<JourneyMap, MapValues> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  'persona.name': ({ persona }) => persona.name,
  'persona.goal': ({ persona }) => persona.goal,
  'persona.note': ({ persona }) => persona.note,
  'settings.leaveRate': ({ settings }) => settings.leaveRate,
  'settings.zeroLeaveRate': ({ settings }) => settings.zeroLeaveRate,
  'settings.drift': ({ settings }) => settings.drift,
  'settings.weights.shortfall': ({ settings }) => settings.weights.shortfall,
  'settings.weights.ambition': ({ settings }) => settings.weights.ambition,
  'settings.economics': ({ settings }) => settings.economics,
  other: (map) =>
    withInner(otherKeys(map, MAP_KEYS), {
      persona: otherKeys(map.persona, ['name', 'goal', 'note']),
      settings: withInner(otherKeys(map.settings, SETTINGS_KEYS), {
        weights: otherKeys(map.settings.weights, ['shortfall', 'ambition']),
      }),
    }),
};
