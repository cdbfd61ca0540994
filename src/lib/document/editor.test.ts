import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMap, type JourneyMap, type Level, type Point } from '#lib/domain';
import { arbitraryMap } from '../../../tests/fixtures/random-map.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import type { Command } from './command.ts';
import * as commands from './commands/index.ts';
import { Editor } from './editor.svelte.ts';

const at = (x: number, y: number): Point => ({ x, y });

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('Editor', () => {
  it('names the steps that undo and redo would take', () => {
    const editor = new Editor(createMap({ title: 'Map' }));
    expect([editor.undoLabel, editor.redoLabel]).toEqual([null, null]);
    editor.run(commands.addTouchpointAt(at(0, 0), { title: 'Call' }));
    expect(editor.undoLabel).toEqual({ code: 'add-touchpoint', subject: 'Call' });
    editor.undo();
    expect(editor.map.touchpoints).toEqual([]);
    expect(editor.redoLabel).toEqual({ code: 'add-touchpoint', subject: 'Call' });
  });

  it('makes no step of a command that changes nothing', () => {
    const editor = new Editor(createMap());
    expect(editor.run(commands.remove(['nobody']))).toBe(false);
    expect(editor.undoLabel).toBeNull();
  });

  it('makes one step of typing within the window', () => {
    let now = 0;
    const editor = new Editor(createMap(), { clock: () => now });
    editor.run(commands.addTouchpointAt(at(0, 0), { id: 'a' }));
    for (const title of ['C', 'Ca', 'Call']) {
      now += 200;
      editor.run(commands.renameTouchpoint('a', title), { merge: 'title:a' });
    }
    editor.undo();
    expect(editor.map.touchpoints[0]?.title).toBe('');
  });
});

/** Any command on whatever the map has at the time. */
function arbitraryCommand(): fc.Arbitrary<(map: JourneyMap) => Command> {
  const index = fc.nat(1000);
  const coordinate = fc.integer({ min: -2000, max: 2000 });
  const pick = <Item>(items: readonly Item[], n: number): Item | undefined =>
    items[n % Math.max(1, items.length)];
  const touchpoint = (map: JourneyMap, n: number) => pick(map.touchpoints, n)?.id ?? 'nobody';
  const stage = (map: JourneyMap, n: number) => pick(map.stages, n)?.id ?? 'none';
  return fc.oneof(
    fc.tuple(coordinate, coordinate).map(
      ([x, y]) =>
        () =>
          commands.addTouchpointAt(at(x, y)),
    ),
    fc.tuple(index, fc.uuid()).map(
      ([n, id]) =>
        (map: JourneyMap) =>
          commands.addTouchpointAfter(touchpoint(map, n), { id }),
    ),
    fc.tuple(index, index).map(
      ([a, b]) =>
        (map: JourneyMap) =>
          commands.link(touchpoint(map, a), touchpoint(map, b)),
    ),
    fc.tuple(index, coordinate, coordinate).map(
      ([n, x, y]) =>
        (map: JourneyMap) =>
          commands.moveTo(new Map([[touchpoint(map, n), at(x, y)]])),
    ),
    fc.tuple(index, fc.string()).map(
      ([n, title]) =>
        (map: JourneyMap) =>
          commands.renameTouchpoint(touchpoint(map, n), title),
    ),
    fc.tuple(index, fc.nat(5)).map(
      ([n, level]) =>
        (map: JourneyMap) =>
          commands.editTouchpoints([touchpoint(map, n)], 'set-target', (each) => ({
            ...each,
            target: level as Level,
          })),
    ),
    fc.tuple(index, index).map(
      ([n, s]) =>
        (map: JourneyMap) =>
          commands.putInStage([touchpoint(map, n)], stage(map, s)),
    ),
    fc.tuple(index, index).map(
      ([a, b]) =>
        (map: JourneyMap) =>
          commands.remove([touchpoint(map, a), pick(map.links, b)?.id ?? 'none']),
    ),
    fc.tuple(index, fc.uuid()).map(
      ([n, id]) =>
        (map: JourneyMap) =>
          commands.duplicate(new Map([[touchpoint(map, n), id]])),
    ),
    fc.tuple(fc.uuid(), fc.string(), index).map(
      ([id, title, n]) =>
        (map: JourneyMap) =>
          commands.insertStage(id, title, n % (map.stages.length + 1)),
    ),
    fc.tuple(index, index).map(
      ([n, to]) =>
        (map: JourneyMap) =>
          commands.reorderStage(stage(map, n), to % 8),
    ),
    fc.tuple(index, fc.integer({ min: 100, max: 900 })).map(
      ([n, width]) =>
        (map: JourneyMap) =>
          commands.widenStage(stage(map, n), width),
    ),
    index.map((n) => (map: JourneyMap) => commands.dropStage(stage(map, n), '')),
    fc.constant(() => commands.arrangeCards),
  );
}

describe('every command', () => {
  it('leaves the map it was given alone; undo all is the start, redo all the end', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.array(arbitraryCommand(), { maxLength: 60 }), (map, edits) => {
        const start = deepFreeze(map);
        const editor = new Editor(start);
        for (const edit of edits) {
          editor.run(edit(editor.map));
          deepFreeze(editor.map);
        }
        const end = editor.map;
        while (editor.undoLabel) editor.undo();
        expect(editor.map).toBe(start);
        while (editor.redoLabel) editor.redo();
        expect(editor.map).toBe(end);
      }),
      { numRuns: trials(50) },
    );
  });

  it('keeps links, layout and stages consistent', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.array(arbitraryCommand(), { maxLength: 40 }), (map, edits) => {
        const editor = new Editor(map);
        for (const edit of edits) editor.run(edit(editor.map));
        const ids = new Set(editor.map.touchpoints.map(({ id }) => id));
        const stages = new Set(editor.map.stages.map(({ id }) => id));
        expect(ids.size).toBe(editor.map.touchpoints.length);
        for (const { from, to } of editor.map.links) expect(ids.has(from) && ids.has(to)).toBe(true);
        for (const { stage } of editor.map.touchpoints)
          expect(stage === null || stages.has(stage)).toBe(true);
      }),
      { numRuns: trials(50) },
    );
  });
});
