import { describe, expect, it } from 'vitest';
import { linkShares } from '#lib/analysis';
import {
  createLink,
  createMap,
  createObservation,
  createStage,
  createTouchpoint,
  type JourneyMap,
} from '#lib/domain';
import type { Command } from '../command.ts';
import { Editor } from '../editor.svelte.ts';
import {
  dropEmptyStage,
  giveComplaintWay,
  nameGesture,
  nameObservationCondition,
  putInStageUnder,
  scaleLinkShares,
} from './fixes.ts';

const map: JourneyMap = createMap({
  stages: [createStage({ id: 'one' }), createStage({ id: 'two' })],
  touchpoints: [
    createTouchpoint({ id: 'a', delivered: { note: '', observations: [createObservation(2)] } }),
    createTouchpoint({ id: 'b', stage: 'one', gesture: 'Tea', complaint: 'easy' }),
    createTouchpoint({ id: 'c', stage: 'one' }),
  ],
  links: [createLink('a', 'b', { share: 0.9 }), createLink('a', 'c', { share: 0.3 })],
  layout: { a: { x: 0, y: 0 } },
});

const FIXES: readonly (readonly [Command, (map: JourneyMap) => unknown, unknown])[] = [
  [nameGesture('a', ' An umbrella '), ({ touchpoints }) => touchpoints[0]!.gesture, 'An umbrella'],
  [giveComplaintWay('a', 'proactive'), ({ touchpoints }) => touchpoints[0]!.complaint, 'proactive'],
  [
    nameObservationCondition('a', 'Night'),
    ({ touchpoints }) => touchpoints[0]!.delivered.observations[0]!.condition,
    'Night',
  ],
  [putInStageUnder('a'), ({ touchpoints }) => touchpoints[0]!.stage, 'one'],
  [dropEmptyStage('two', 'Two'), ({ stages }) => stages.length, 1],
];

describe('a fix', () => {
  it.each(FIXES)('$label.code is one step that undo takes back', (command, read, value) => {
    const editor = new Editor(map);
    const before = JSON.stringify(map);
    expect(editor.run(command)).toBe(true);
    expect(read(editor.map)).toBe(value);
    expect(editor.undoLabel).toBe(command.label);
    expect(editor.run(command)).toBe(false);
    editor.undo();
    expect(editor.map).toBe(map);
    expect(JSON.stringify(map)).toBe(before);
  });

  it.each([
    nameGesture('a', ' '),
    nameGesture('b', 'Coffee'),
    giveComplaintWay('b', 'easy'),
    nameObservationCondition('b', 'Night'),
    putInStageUnder('b'),
    dropEmptyStage('one', 'One'),
    scaleLinkShares('b'),
  ])('$label.code makes no step where there is nothing to fix', (command) => {
    expect(command.apply(map)).toBe(map);
  });

  it('that scales shares changes no figure', () => {
    const scaled = scaleLinkShares('a').apply(map);
    expect(scaled.links.map(({ share }) => share)).toEqual([0.9 / 1.2, 0.3 / 1.2]);
    const [before, after] = [linkShares(map), linkShares(scaled)];
    for (const [id, share] of before) expect(after.get(id)).toBeCloseTo(share, 12);
  });
});
