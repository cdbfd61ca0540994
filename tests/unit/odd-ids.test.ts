import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { answerHabit, answerReview, Editor } from '#lib/document';
import { HABITS, REVIEW_QUESTIONS, type JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { mapWithIds, ODD_IDS, shuffledIds } from '../fixtures/odd-ids.ts';
import { COMMAND_NAMES, commandOf, Dice, type CommandName } from '../fixtures/random-commands.ts';
import { trials } from '../fixtures/trials.ts';

/** The map with other ids in every place that holds one. */
function renamed(map: JourneyMap, nameOf: (id: string) => string): JourneyMap {
  const named = <Item extends { readonly id: string }>(item: Item): Item => ({
    ...item,
    id: nameOf(item.id),
  });
  const keyed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [nameOf(key), value]));
  return {
    ...named(map),
    stages: map.stages.map(named),
    touchpoints: map.touchpoints.map((each) => ({
      ...named(each),
      stage: each.stage === null ? null : nameOf(each.stage),
    })),
    links: map.links.map((each) => ({ ...named(each), from: nameOf(each.from), to: nameOf(each.to) })),
    notes: map.notes.map(named),
    layout: keyed(map.layout),
    audit: keyed(map.audit),
    review: keyed(map.review),
  };
}

describe('ids that every object has as keys', () => {
  it('go through every command, undo, save and reopening as any others', () => {
    fc.assert(
      fc.property(shuffledIds(), fc.integer(), (ids, seed) => {
        const plain = ids.map((_, index) => `plain${index}`);
        const runs = [ids, plain].map((names) => {
          const dice = new Dice(seed);
          // The last of the names are for what is added.
          const rest = names.slice(names.length / 2);
          let added = 0;
          const nextId = () => rest[added++] ?? `more${added}`;
          const start = mapWithIds(names.slice(0, names.length / 2));
          const editor = new Editor(start);
          for (const name of COMMAND_NAMES.filter((each) => !NAMELESS.has(each)))
            for (let times = 0; times < 3; times++) editor.run(commandOf(name, editor.map, dice, nextId));
          const end = editor.map;
          const analysis = [...analyse(end).touchpoints.values()];
          for (const name of NAMELESS) editor.run(commandOf(name, editor.map, dice, nextId));
          const last = editor.map;
          while (editor.undoLabel) editor.undo();
          expect(editor.map).toBe(start);
          while (editor.redoLabel) editor.redo();
          expect(editor.map).toBe(last);
          expect(readMapFile(writeMapFile(last))).toEqual({ ok: true, map: last });
          return { end, analysis };
        });
        const [odd, even] = runs as [(typeof runs)[0], (typeof runs)[0]];
        const nameOf = (id: string) => plain[ids.indexOf(id)] ?? id;
        expect(renamed(odd.end, nameOf)).toEqual(even.end);
        expect(odd.analysis.length).toBe(even.analysis.length);
        expect(Object.getPrototypeOf(odd.end.layout)).toBe(Object.prototype);
      }),
      { numRuns: trials(30) },
    );
  });

  it('are not taken for answers that nobody gave', () => {
    const editor = new Editor(mapWithIds(ODD_IDS));
    const { audit, review } = editor.map;
    for (const habit of HABITS) editor.run(answerHabit(habit, 'yes'));
    for (const question of REVIEW_QUESTIONS) editor.run(answerReview(question, 'Answer'));
    expect(editor.map.audit).toMatchObject(audit);
    expect(editor.map.review).toMatchObject(review);
    expect(Object.keys(editor.map.audit)).toHaveLength(Object.keys(audit).length + HABITS.length);
  });
});

/** These give ids of their own to links or copies, which differ from run to run. */
const NAMELESS: ReadonlySet<CommandName> = new Set<CommandName>([
  'addTouchpointAfter',
  'duplicate',
  'paste',
  'fillFromTemplate',
]);
