import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createLink,
  createMap,
  createObservation,
  createStage,
  createTouchpoint,
  type JourneyMap,
} from '#lib/domain';
import { sampleMap } from './testing.ts';
import { WALK_KINDS, walkOf, type WalkKind } from './walk.ts';

const keys = (map: JourneyMap, kind: WalkKind, path?: number) =>
  walkOf(map, analyse(map), kind, path).map(({ key }) => key);
const cards = (...ids: string[]) => ids.map((id) => `touchpoint:${id}`);

describe('the sample map', () => {
  const map = sampleMap();
  const stage = (place: number) => `stage:${map.stages[place]!.id}`;

  it('is walked by stage, in reading order', () =>
    expect(keys(map, 'stages')).toEqual([
      'title',
      ...[stage(0), ...cards('site')],
      ...[stage(1), ...cards('app', 'call')],
      ...[stage(2), ...cards('pickup', 'papers')],
      ...[stage(3), ...cards('pay', 'luggage')],
      ...[stage(4), ...cards('rate')],
      'end',
    ]));

  it('is walked by its likeliest path, or by another one', () => {
    const { paths } = analyse(map);
    expect(keys(map, 'path')).toEqual(['title', 'path:0', ...cards(...paths[0]!.ids), 'end']);
    expect(keys(map, 'path', 1)).toEqual(['title', 'path:1', ...cards(...paths[1]!.ids), 'end']);
    expect(keys(map, 'path', 99)).toEqual(keys(map, 'path', 0));
  });

  it('is walked by the biggest gaps, worst first', () =>
    expect(keys(map, 'gaps')).toEqual([
      'title',
      ...cards('call', 'papers', 'pickup', 'rate', 'site', 'luggage'),
      'end',
    ]));

  it('ends each walk with the three worst', () => {
    for (const kind of WALK_KINDS) {
      expect(walkOf(map, analyse(map), kind).at(-1)).toMatchObject({ ids: ['call', 'papers', 'pickup'] });
    }
  });

  it('has each step once', () => {
    for (const kind of WALK_KINDS) expect(new Set(keys(map, kind)).size).toBe(keys(map, kind).length);
  });
});

describe('what has no place in a stage', () => {
  const [a, b] = [createTouchpoint({ id: 'a' }), createTouchpoint({ id: 'b', stage: 's' })];

  it('comes last', () => {
    const map = createMap({ stages: [createStage({ id: 's' })], touchpoints: [a, b] });
    expect(keys(map, 'stages')).toEqual(['title', 'stage:s', ...cards('b'), 'outside', ...cards('a'), 'end']);
  });

  it('is walked card by card where there are no stages', () =>
    expect(keys(createMap({ touchpoints: [a] }), 'stages')).toEqual(['title', ...cards('a'), 'end']));

  it('a stage without touchpoints is a step of its own', () =>
    expect(keys(createMap({ stages: [createStage({ id: 's' })] }), 'stages')).toEqual([
      'title',
      'stage:s',
      'end',
    ]));
});

describe('a walk with nothing to show says why', () => {
  const why = (map: JourneyMap, kind: WalkKind) => {
    const [title, step, end] = walkOf(map, analyse(map), kind);
    expect([title?.kind, end?.kind]).toEqual(['title', 'end']);
    return step?.kind === 'nothing' ? step.why : step?.kind;
  };
  const even = createTouchpoint({
    id: 'a',
    expected: { level: 2, note: '' },
    delivered: { note: '', observations: [createObservation(2)] },
  });

  it.each(WALK_KINDS)('an empty map by %s', (kind) => expect(why(createMap(), kind)).toBe('no-cards'));
  it('no links, so no path', () => expect(why(createMap({ touchpoints: [even] }), 'path')).toBe('no-path'));
  it('a loop without an end has no path', () => {
    const touchpoints = [even, createTouchpoint({ id: 'b' })];
    const links = [createLink('a', 'b'), createLink('b', 'a')];
    expect(why(createMap({ touchpoints, links }), 'path')).toBe('no-path');
  });
  it('nothing measured, so no gaps', () =>
    expect(why(createMap({ touchpoints: [createTouchpoint()] }), 'gaps')).toBe('not-measured'));
  it('all as expected', () => expect(why(createMap({ touchpoints: [even] }), 'gaps')).toBe('no-gaps'));
});
