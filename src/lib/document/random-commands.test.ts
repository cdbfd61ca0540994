import { describe, expect, it } from 'vitest';
import { createMap, type JourneyMap } from '#lib/domain';
import { arrowMove, COMMAND_NAMES, commandOf, Dice } from '../../../tests/fixtures/random-commands.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import * as commands from './commands/index.ts';
import { Editor } from './editor.svelte.ts';

/** So big that commands find things and so small that they meet. */
const MOST = 40;

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** A map that the commands themselves have made, with things of every kind in it. */
function startingMap(dice: Dice): JourneyMap {
  let map = createMap({ title: 'Start' });
  for (const name of ['insertStage', 'addTouchpointAt', 'link', 'stickNote'] as const)
    for (let times = 0; times < 8; times++) map = commandOf(name, map, dice).apply(map);
  return map;
}

/** One edit of the editor, or a trial begun, kept or dropped. Tells what was done. */
function act(editor: Editor, dice: Dice): string {
  const { map } = editor;
  const kind = dice.whole(100);
  if (kind < 4) {
    editor.startTrial();
    return 'start';
  }
  if (kind < 6 && editor.trying) {
    editor.keepTrial();
    return 'keep';
  }
  if (kind < 8 && editor.trying) {
    const bringBack = editor.dropTrial();
    if (dice.whole(3) === 0) bringBack();
    return 'drop';
  }
  if (kind < 25) {
    const { command, merge } = arrowMove(map, dice);
    for (let held = 1 + dice.whole(4); held > 0; held--) editor.run(command, { merge });
    return 'arrow';
  }
  if (kind < 30) editor.endStep();
  const full = map.touchpoints.length + map.notes.length > MOST || map.stages.length > MOST;
  const name = full ? dice.pick(['remove', 'dropStage'] as const) : dice.pick(COMMAND_NAMES);
  editor.run(commandOf(name, map, dice));
  return name;
}

function takeAllBack(editor: Editor): number {
  let steps = 0;
  for (; editor.undoLabel; steps++) editor.undo();
  return steps;
}

describe('random commands', () => {
  it('are all there are', () => {
    expect([...COMMAND_NAMES].sort()).toEqual(Object.keys(commands).sort());
  });

  it(
    'undone are the start, redone the end, arrow keys and trials among them @trial',
    { timeout: 600_000 },
    () => {
      const count = trials(500);
      const dice = new Dice(count);
      let now = 0;
      const start = deepFreeze(startingMap(dice));
      const editor = new Editor(start, { clock: () => (now += dice.whole(900)) });
      /** Every root that was the newest step of the kept map. */
      const roots = [start];
      const done = new Map<string, number>();
      for (let edit = 0; edit < count; edit++) {
        const name = act(editor, dice);
        done.set(name, (done.get(name) ?? 0) + 1);
        deepFreeze(editor.map);
        if (roots.at(-1) !== editor.kept) roots.push(editor.kept);
      }
      if (editor.trying) editor.dropTrial();
      const end = editor.map;
      expect(editor.kept).toBe(end);
      const saved = JSON.stringify([start, end]);

      const steps = takeAllBack(editor);
      expect(editor.map).toBe(start);
      const back = [start];
      for (; editor.redoLabel; back.push(editor.map)) editor.redo();
      expect(editor.map).toBe(end);
      expect(JSON.stringify([start, end])).toBe(saved);
      // Every state on the way was one that the map had, in that order.
      expect(back).toHaveLength(steps + 1);
      expect(isSubsequence(back, roots)).toBe(true);
      // Otherwise little was tried: most edits are steps, and every kind comes up.
      expect(steps).toBeGreaterThan(count / 5);
      for (const name of [...COMMAND_NAMES, 'start', 'keep', 'drop', 'arrow'])
        expect(done.get(name) ?? 0, name).toBeGreaterThan(0);
    },
  );

  it('leave no id twice, no link without ends, no stage that is not there', () => {
    const dice = new Dice(7);
    const editor = new Editor(startingMap(dice));
    for (let edit = 0; edit < 300; edit++) {
      act(editor, dice);
      const { touchpoints, links, notes, stages } = editor.map;
      const ids = [...touchpoints, ...links, ...notes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const [known, bands] = [touchpoints, stages].map((all) => new Set(all.map(({ id }) => id)));
      for (const { from, to } of links) expect(known?.has(from) && known.has(to)).toBe(true);
      for (const { stage } of touchpoints) expect(stage === null || bands?.has(stage)).toBe(true);
    }
  });
});

function isSubsequence<Item>(part: readonly Item[], whole: readonly Item[]): boolean {
  let next = 0;
  for (const item of whole) if (item === part[next]) next++;
  return next === part.length;
}
