import { describe, expect, it } from 'vitest';
import { createLink, createMap, createNote, createStage, createTouchpoint } from '../create.ts';
import { columnOf, positionOf, stageAt, stageBands } from '../geometry.ts';
import type { JourneyMap } from '../map.ts';
import { arrange } from './arrange.ts';
import { excerptOf, insertExcerpt } from './excerpt.ts';
import { removeItems } from './items.ts';
import { addLink, scaleShares, whyNoLink } from './links.ts';
import { addStage, moveStage, removeEmptyStage, removeStage, resizeStage } from './stages.ts';
import { joinStageUnder, moveTouchpoints, setStage, stageUnder } from './touchpoints.ts';

/** Three stages of 260 with a card each, linked in a row. */
function row(): JourneyMap {
  const stages = ['one', 'two', 'three'].map((id) => createStage({ id, title: id }));
  return createMap({
    id: 'row',
    stages,
    touchpoints: ['a', 'b', 'c'].map((id, index) =>
      createTouchpoint({ id, title: id, stage: stages[index]!.id }),
    ),
    links: [createLink('a', 'b', { id: 'ab', share: 0.4, label: 'yes' }), createLink('b', 'c', { id: 'bc' })],
    layout: { a: { x: 0, y: 0 }, b: { x: 260, y: 0 }, c: { x: 520, y: 180 } },
  });
}

const stageOf = (map: JourneyMap, id: string) => map.touchpoints.find((each) => each.id === id)?.stage;

describe('touchpoints', () => {
  it('a card dropped in another band belongs to that stage, one moved within its band stays', () => {
    const map = row();
    expect(stageOf(moveTouchpoints(map, new Map([['a', { x: 260, y: 40 }]])), 'a')).toBe('two');
    const within = moveTouchpoints(map, new Map([['a', { x: 20, y: 400 }]]));
    expect(within.touchpoints).toBe(map.touchpoints);
    expect(within.layout['a']).toEqual({ x: 20, y: 400 });
  });

  it('a card without a stage gets that of the band it is dropped in, even its own', () => {
    const map = { ...row(), touchpoints: row().touchpoints.map((each) => ({ ...each, stage: null })) };
    expect(stageOf(moveTouchpoints(map, new Map([['b', { x: 260, y: 60 }]])), 'b')).toBe('two');
  });

  it('a card dropped beside all bands keeps its stage', () => {
    expect(stageOf(moveTouchpoints(row(), new Map([['c', { x: 2000, y: 0 }]])), 'c')).toBe('three');
  });

  it('a drag leaves every touchpoint the same object', () => {
    const map = row();
    const next = moveTouchpoints(map, new Map([['a', { x: 0, y: 300 }]]));
    next.touchpoints.forEach((touchpoint, index) => expect(touchpoint).toBe(map.touchpoints[index]));
  });

  it('putting one into a stage moves its card into the column, at its height', () => {
    const map = setStage(row(), ['c'], 'one');
    expect(stageOf(map, 'c')).toBe('one');
    expect(map.layout['c']).toEqual({ x: 0, y: 180 });
  });

  it('putting several into a stage lays none of them over another', () => {
    const map = setStage(row(), ['a', 'b'], 'three');
    const places = ['a', 'b', 'c'].map((id) => positionOf(map, id));
    expect(places.map(({ x }) => x)).toEqual([520, 520, 520]);
    expect(new Set(places.map(({ y }) => y)).size).toBe(3);
  });

  it('removing one removes its links and its place', () => {
    const map = removeItems(row(), ['b']);
    expect(map.links).toEqual([]);
    expect(map.layout).not.toHaveProperty('b');
  });
});

describe('excerpts', () => {
  const copies = new Map([
    ['a', 'a2'],
    ['b', 'b2'],
  ]);

  it('hold the links among their touchpoints and nothing else of the map', () => {
    const excerpt = excerptOf(row(), ['a', 'b']);
    expect(excerpt.touchpoints.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(excerpt.links.map(({ id }) => id)).toEqual(['ab']);
    expect(Object.keys(excerpt.layout)).toEqual(['a', 'b']);
  });

  it('are added under new ids, below what they would cover', () => {
    const map = insertExcerpt(row(), excerptOf(row(), ['a', 'b']), copies);
    expect(map.touchpoints.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'a2', 'b2']);
    expect(map.links.at(-1)).toMatchObject({ from: 'a2', to: 'b2', share: 0.4, label: 'yes' });
    expect(map.layout['b2']).toEqual({ x: 260, y: 180 });
    expect(stageOf(map, 'b2')).toBe('two');
  });

  it('get the stage of the band they stand in where the map lacks theirs', () => {
    const other = createMap({ stages: [createStage({ id: 'only', width: 400 })] });
    const map = insertExcerpt(other, excerptOf(row(), ['a', 'b']), copies);
    expect([stageOf(map, 'a2'), stageOf(map, 'b2')]).toEqual(['only', 'only']);
    expect(map.layout['a2']).toEqual({ x: 0, y: 0 });
  });

  it('of notes alone go below the notes that are there', () => {
    const map = { ...row(), notes: [createNote({ id: 'n', x: 0, y: 400 })] };
    const next = insertExcerpt(map, excerptOf(map, ['n']), new Map([['n', 'n2']]));
    expect(next.notes.map(({ y }) => y)).toEqual([400, 580]);
  });
});

describe('links', () => {
  it('are refused to itself, twice and to what is not there', () => {
    expect(whyNoLink(row(), 'a', 'a')).toBe('itself');
    expect(whyNoLink(row(), 'a', 'b')).toBe('twice');
    expect(whyNoLink(row(), 'a', 'z')).toBe('unknown');
    expect(whyNoLink(row(), 'b', 'a')).toBeNull();
    const map = row();
    expect(addLink(map, 'a', 'b')).toBe(map);
  });
});

describe('stages', () => {
  it('stand side by side with their cards in the middle of their bands', () => {
    expect(stageBands(row().stages).map(({ left }) => left)).toEqual([-24, 236, 496]);
    expect(columnOf(row().stages, 'two')).toBe(260);
    expect(stageAt(row().stages, 260)?.id).toBe('two');
    expect(stageAt(row().stages, -400)).toBeNull();
  });

  it('take their cards along when they move, grow or get a neighbour', () => {
    const moved = moveStage(row(), 'three', 0);
    expect(moved.stages.map(({ id }) => id)).toEqual(['three', 'one', 'two']);
    expect(moved.layout).toEqual({ a: { x: 260, y: 0 }, b: { x: 520, y: 0 }, c: { x: 0, y: 180 } });
    expect(resizeStage(row(), 'one', 400).layout['b']).toEqual({ x: 400, y: 0 });
    expect(addStage(row(), createStage({ id: 'new' }), 1).layout['b']).toEqual({ x: 520, y: 0 });
  });

  it('are never narrower than 160', () => {
    expect(resizeStage(row(), 'one', 3).stages[0]?.width).toBe(160);
  });

  it('removed with cards join the stage before them; no card moves', () => {
    const map = removeStage(row(), 'two');
    expect(map.stages.map(({ id, width }) => [id, width])).toEqual([
      ['one', 520],
      ['three', 260],
    ]);
    expect(stageOf(map, 'b')).toBe('one');
    expect(map.layout).toEqual(row().layout);
  });

  it('the first joins the one after it, the only one leaves its touchpoints without a stage', () => {
    expect(stageOf(removeStage(row(), 'one'), 'a')).toBe('two');
    const alone = removeStage(removeStage(removeStage(row(), 'one'), 'two'), 'three');
    expect(alone.stages).toEqual([]);
    expect(alone.touchpoints.map(({ stage }) => stage)).toEqual([null, null, null]);
  });
});

describe('arranging', () => {
  it('puts every card into its stage’s band and lets none overlap', () => {
    const map = row();
    const messy: JourneyMap = {
      ...map,
      layout: { a: { x: 900, y: 7 }, b: { x: 900, y: 7 }, c: { x: 900, y: 7 } },
    };
    const tidy = arrange(messy);
    for (const { id, stage } of tidy.touchpoints)
      expect(stageAt(tidy.stages, positionOf(tidy, id).x)?.id).toBe(stage);
    expect(tidy.touchpoints).toBe(messy.touchpoints);
    expect(arrange(tidy)).toBe(tidy);
  });

  it('gives a full stage more columns and a wider band', () => {
    const stage = createStage({ id: 's' });
    const touchpoints = Array.from({ length: 14 }, (_, n) => createTouchpoint({ id: `t${n}`, stage: 's' }));
    const tidy = arrange(createMap({ stages: [stage], touchpoints }));
    expect(tidy.stages[0]?.width).toBe(780);
    const places = new Set(touchpoints.map(({ id }) => JSON.stringify(positionOf(tidy, id))));
    expect(places.size).toBe(14);
    for (const { id } of touchpoints) expect(stageAt(tidy.stages, positionOf(tidy, id).x)?.id).toBe('s');
  });
});

describe('shares', () => {
  const links = [
    createLink('a', 'b', { share: 0.9 }),
    createLink('a', 'c', { share: 0.6 }),
    createLink('a', 'b', { share: null }),
    createLink('a', 'a', { share: 0.5 }),
    createLink('b', 'c', { share: 1 }),
  ];
  const map = { ...row(), links };

  it('that exceed the whole are scaled to it; open ones and those of other touchpoints stay', () => {
    const shares = scaleShares(map, 'a').links.map(({ share }) => share);
    expect(shares[0]).toBeCloseTo(0.6, 12);
    expect(shares[1]).toBeCloseTo(0.4, 12);
    expect(shares.slice(2)).toEqual([null, 0.5, 1]);
  });

  it('that make no more than the whole stay as they are', () => {
    const whole = { ...row(), links: [0.7, 0.2, 0.1].map((share) => createLink('a', 'b', { share })) };
    for (const [each, from] of [
      [scaleShares(map, 'a'), 'a'],
      [map, 'b'],
      [map, 'nobody'],
      [whole, 'a'],
    ] as const) {
      expect(scaleShares(each, from)).toBe(each);
    }
  });
});

describe('mending stages', () => {
  it('removes an empty stage only', () => {
    const map = addStage(row(), createStage({ id: 'empty' }), 1);
    expect(removeEmptyStage(map, 'one')).toBe(map);
    expect(removeEmptyStage(map, 'empty').stages.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('puts a touchpoint without a stage into the one under which its card stands, and leaves the card', () => {
    const map = { ...row(), touchpoints: row().touchpoints.map((each) => ({ ...each, stage: null })) };
    const next = joinStageUnder(map, 'b');
    expect(stageOf(next, 'b')).toBe('two');
    expect(positionOf(next, 'b')).toEqual(positionOf(map, 'b'));
    expect(stageOf(next, 'a')).toBeNull();
    const unplaced = { ...map, layout: {} };
    expect(positionOf(joinStageUnder(unplaced, 'c'), 'c')).toEqual(positionOf(unplaced, 'c'));
  });

  it('leaves one that has a stage or stands beside all bands', () => {
    const map = row();
    expect(joinStageUnder(map, 'a')).toBe(map);
    expect(joinStageUnder(map, 'nobody')).toBe(map);
    const beside = {
      ...map,
      touchpoints: [createTouchpoint({ id: 'a' })],
      layout: { a: { x: 5000, y: 0 } },
    };
    expect(stageUnder(beside, 'a')).toBeNull();
    expect(joinStageUnder(beside, 'a')).toBe(beside);
  });
});
