import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createMap,
  createObservation,
  createTouchpoint,
  type JourneyMap,
  type Touchpoint,
} from '#lib/domain';
import { habitHints } from './hints.ts';

const hintsOf = (map: JourneyMap) => habitHints(map, analyse(map));
const rated = (id: string, level: 1 | 3, fields: Partial<Touchpoint> = {}) =>
  createTouchpoint({
    id,
    expected: { level: 2, note: '' },
    delivered: { note: '', observations: [createObservation(level, { count: 2 })] },
    ...fields,
  });

it('an empty map says nothing of any habit', () => {
  expect(hintsOf(createMap())).toEqual({});
  expect(hintsOf(createMap({ touchpoints: [createTouchpoint()] }))).toEqual({});
});

describe('the sample map', () => {
  const path = resolve(process.cwd(), '../shared/samples/taxi-airport.ru.json');
  const { map } = JSON.parse(readFileSync(path, 'utf8')) as { map: JourneyMap };

  it('has something to say of seven habits, worst places first', () => {
    expect(hintsOf(map)).toEqual({
      'good-service': {
        code: 'service',
        share: expect.closeTo(0.7687, 4),
        all: 0,
        ids: ['call', 'papers', 'pickup', 'rate'],
      },
      'keep-promises': { code: 'promises-broken', share: null, all: 1, ids: ['pickup'] },
      'never-late': { code: 'late', share: null, all: 1, ids: ['pickup'] },
      'call-first': { code: 'calls-last', share: null, all: 4, ids: ['call', 'papers', 'pickup', 'rate'] },
      reachable: { code: 'unreachable', share: null, all: 4, ids: ['call', 'papers', 'pickup', 'rate'] },
      'answer-fast': { code: 'slow-answers', share: null, all: 1, ids: ['call'] },
      'build-trust': {
        code: 'reliability',
        share: expect.closeTo(0.8622, 4),
        all: 0,
        ids: ['call', 'papers', 'pickup'],
      },
    });
  });
});

it('tells habits that are kept', () => {
  const map = createMap({
    touchpoints: [
      rated('call', 3, { channel: 'phone', promise: { unit: 'min', promised: 5, actual: 5 } }),
      rated('desk', 1, { complaint: 'proactive', promise: { unit: 'steps', promised: 3, actual: 2 } }),
    ],
  });
  const codes = Object.entries(hintsOf(map)).map(([habit, { code, all, ids }]) => [habit, code, all, ids]);
  expect(codes).toEqual([
    ['good-service', 'service', 0, ['desk']],
    ['keep-promises', 'promises-kept', 2, []],
    ['never-late', 'in-time', 1, []],
    ['call-first', 'calls-first', 1, []],
    ['reachable', 'reachable', 1, []],
    ['answer-fast', 'good-answers', 1, []],
    ['build-trust', 'reliability', 0, []],
  ]);
});
