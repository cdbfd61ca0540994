import { describe, expect, it } from 'vitest';
import type { Finding } from '#lib/analysis';
import { countByLevel, findingKey, inStage, ofLevels } from './listing.ts';

const at = (id: string): Finding => ({
  code: 'not-connected',
  level: 'warning',
  about: { kind: 'touchpoint', id },
  data: {},
});
const empty: Finding = { code: 'empty-stage', level: 'tip', about: { kind: 'stage', id: 'two' }, data: {} };
const loop: Finding = {
  code: 'loop-without-exit',
  level: 'error',
  about: { kind: 'map', ids: ['a', 'c'] },
  data: { entering: 1 },
};
const all = [loop, at('a'), at('b'), at('c'), empty];
const stages = new Map<string, string | null>([
  ['a', 'one'],
  ['b', 'two'],
  ['c', null],
]);
const stageOf = (id: string) => stages.get(id);

describe('a list of findings', () => {
  it('knows each by a key of its own', () => {
    expect(new Set(all.map(findingKey)).size).toBe(all.length);
  });

  it('counts by level', () => {
    expect(countByLevel(all)).toEqual({ error: 1, warning: 3, tip: 1 });
    expect(countByLevel([])).toEqual({ error: 0, warning: 0, tip: 0 });
  });

  it('shows the chosen levels in their order, and all while none is chosen', () => {
    expect(ofLevels(all, new Set())).toBe(all);
    expect(ofLevels(all, new Set(['tip', 'error'] as const))).toEqual([loop, empty]);
  });

  it('shows what concerns a stage', () => {
    expect(inStage(all, 'one', stageOf)).toEqual([loop, at('a')]);
    expect(inStage(all, 'two', stageOf)).toEqual([at('b'), empty]);
    expect(inStage(all, null, stageOf)).toEqual([loop, at('c')]);
    expect(inStage([at('gone')], null, stageOf)).toEqual([]);
  });
});
