import * as v from 'valibot';
import {
  COMPLAINT_WAYS,
  DEFAULT_SETTINGS,
  DEFAULT_STAGE_WIDTH,
  DIMENSIONS,
  HABIT_STATES,
  LEVELS,
  LEVERS,
  MIN_STAGE_WIDTH,
  NOTE_COLOURS,
} from '#lib/domain';
import { isCalendarDate } from './calendar-date.ts';
import { CURRENT_VERSION, FORMAT } from './limits.ts';

/*
 * The definitions of the file. Reading, writing, the types' test and the JSON Schema all go by them:
 * - the order of the keys is the order in which they are written;
 * - `optional` keys may be absent and get the default, the same as in the domain's constructors;
 * - the message of a leaf is the `ExpectedKind` that an error names.
 */

const text = v.string('text');
const id = v.pipe(v.string('id'), v.nonEmpty());
const number = v.number('number');
const notNegative = v.pipe(v.number('not-negative'), v.minValue(0));
const rate = v.pipe(v.number('rate'), v.minValue(0), v.maxValue(1));
const share = v.pipe(v.number('share'), v.minValue(0), v.maxValue(1));
const stageWidth = v.pipe(v.number('stage-width'), v.minValue(MIN_STAGE_WIDTH));
const count = v.pipe(v.number('count'), v.integer(), v.minValue(1));
const level = v.picklist(LEVELS, 'level');
const importance = v.picklist([1, 2, 3, 4, 5], 'importance');
const effort = v.picklist([1, 2, 3, 4, 5], 'effort');
const date = v.pipe(v.string('date'), v.isoDate(), v.check(isCalendarDate));

const someText = v.optional(text, '');

const persona = v.looseObject({ name: someText, goal: someText, note: someText });

const stage = v.looseObject({ id, title: text, width: v.optional(stageWidth, DEFAULT_STAGE_WIDTH) });

const observation = v.looseObject({
  level,
  count: v.optional(count, 1),
  condition: someText,
  date: v.optional(v.nullable(date), null),
  by: someText,
  note: someText,
});

const touchpoint = v.looseObject({
  id,
  title: text,
  stage: v.optional(v.nullable(id), null),
  channel: v.optional(text, 'other'),
  expected: v.optional(v.looseObject({ level: v.optional(v.nullable(level), null), note: someText }), {}),
  delivered: v.optional(
    v.looseObject({ note: someText, observations: v.optional(v.array(observation), []) }),
    {},
  ),
  target: v.optional(v.nullable(level), null),
  importance: v.optional(importance, 3),
  surpass: v.optional(
    v.looseObject({ lever: v.optional(v.nullable(v.picklist(LEVERS, 'lever')), null), note: someText }),
    {},
  ),
  gesture: someText,
  complaint: v.optional(v.picklist(COMPLAINT_WAYS, 'complaint'), 'none'),
  promise: v.optional(v.nullable(v.looseObject({ unit: someText, promised: number, actual: number })), null),
  dimension: v.optional(v.nullable(v.picklist(DIMENSIONS, 'dimension')), null),
  effort: v.optional(v.nullable(effort), null),
  owner: someText,
  tags: v.optional(v.array(text), []),
});

const link = v.looseObject({
  id,
  from: id,
  to: id,
  label: someText,
  share: v.optional(v.nullable(share), null),
});

const note = v.looseObject({
  id,
  text: someText,
  x: v.optional(number, 0),
  y: v.optional(number, 0),
  colour: v.optional(text, NOTE_COLOURS[0]),
});

const point = v.looseObject({ x: number, y: number });

const economics = v.looseObject({
  customersPerMonth: notNegative,
  valuePerCustomer: notNegative,
  currency: someText,
});

const settings = v.looseObject({
  leaveRate: v.optional(rate, DEFAULT_SETTINGS.leaveRate),
  zeroLeaveRate: v.optional(rate, DEFAULT_SETTINGS.zeroLeaveRate),
  drift: v.optional(notNegative, DEFAULT_SETTINGS.drift),
  weights: v.optional(
    v.looseObject({
      shortfall: v.optional(notNegative, DEFAULT_SETTINGS.weights.shortfall),
      ambition: v.optional(notNegative, DEFAULT_SETTINGS.weights.ambition),
    }),
    {},
  ),
  economics: v.optional(v.nullable(economics), null),
});

const habit = v.looseObject({ state: v.picklist(HABIT_STATES, 'habit-state'), note: someText });

export const mapSchema = v.looseObject({
  id,
  title: text,
  summary: someText,
  persona: v.optional(persona, {}),
  stages: v.optional(v.array(stage), []),
  touchpoints: v.optional(v.array(touchpoint), []),
  links: v.optional(v.array(link), []),
  notes: v.optional(v.array(note), []),
  layout: v.optional(v.record(v.string(), point), {}),
  settings: v.optional(settings, {}),
  audit: v.optional(v.record(v.string(), habit), {}),
  review: v.optional(v.record(v.string(), text), {}),
});

export const fileSchema = v.looseObject({
  format: v.literal(FORMAT, 'text'),
  version: v.literal(CURRENT_VERSION, 'number'),
  map: mapSchema,
});
