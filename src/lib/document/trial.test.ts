import { describe, expect, it } from 'vitest';
import { createMap, createObservation, createTouchpoint } from '#lib/domain';
import { editTouchpoints, expectLevel, renameTouchpoint } from './commands/touchpoints.ts';
import { Editor, MONTHS_AHEAD } from './editor.svelte.ts';

const map = createMap({
  touchpoints: [
    createTouchpoint({
      id: 'a',
      expected: { level: 3, note: '' },
      delivered: { note: '', observations: [createObservation(2)] },
    }),
  ],
});

const observe4 = editTouchpoints(['a'], 'set-observation', (each) => ({
  ...each,
  delivered: { note: '', observations: [createObservation(4)] },
}));

const gapOf = (editor: Editor) => editor.analysis.touchpoints.get('a')?.gap;

describe('what if', () => {
  it('shows and edits the trial while the kept map stays', () => {
    const editor = new Editor(map);
    editor.startTrial();
    expect(editor.baseline).toBeNull();
    editor.run(observe4);
    expect(editor.kept).toBe(map);
    expect(editor.trialChanged).toBe(true);
    expect(gapOf(editor)).toBe(1);
    expect(editor.baseline?.touchpoints.get('a')?.gap).toBe(-1);
  });

  it('is dropped without a trace', () => {
    const editor = new Editor(map);
    editor.run(renameTouchpoint('a', 'Call'));
    const before = editor.map;
    editor.startTrial();
    editor.run(observe4);
    editor.dropTrial();
    expect(editor.map).toBe(before);
    expect(editor.trying).toBe(false);
    expect(editor.baseline).toBeNull();
    expect(editor.undoLabel?.code).toBe('rename-touchpoint');
    expect(gapOf(editor)).toBe(-1);
  });

  it('is kept as one step that can be undone', () => {
    const editor = new Editor(map);
    editor.startTrial();
    editor.run(observe4);
    editor.run(expectLevel(['a'], 2));
    editor.keepTrial();
    expect(editor.trying).toBe(false);
    expect(editor.undoLabel?.code).toBe('keep-trial');
    expect(gapOf(editor)).toBe(2);
    editor.undo();
    expect(editor.map).toBe(map);
    editor.redo();
    expect(gapOf(editor)).toBe(2);
  });

  it('has an undo of its own that never reaches the map', () => {
    const editor = new Editor(map);
    editor.run(renameTouchpoint('a', 'Call'));
    editor.startTrial();
    expect(editor.undoLabel).toBeNull();
    editor.run(observe4);
    editor.undo();
    editor.undo();
    expect(editor.map.touchpoints[0]?.title).toBe('Call');
    expect(editor.trialChanged).toBe(false);
    editor.redo();
    expect(gapOf(editor)).toBe(1);
  });

  it('kept unchanged makes no step, and starting again goes on', () => {
    const editor = new Editor(map);
    editor.startTrial();
    editor.run(observe4);
    editor.startTrial();
    expect(gapOf(editor)).toBe(1);
    editor.undo();
    editor.keepTrial();
    expect(editor.undoLabel).toBeNull();
    expect(editor.map).toBe(map);
  });
});

describe('looking ahead', () => {
  it('raises what is expected, never the map', () => {
    const editor = new Editor(map);
    editor.monthsAhead = 24;
    expect(editor.analysis.touchpoints.get('a')).toMatchObject({ expected: 4, gap: -2 });
    expect(editor.baseline?.touchpoints.get('a')).toMatchObject({ expected: 3, gap: -1 });
    expect(editor.map).toBe(map);
    editor.monthsAhead = 0;
    expect(editor.baseline).toBeNull();
    expect(gapOf(editor)).toBe(-1);
  });

  it('stays within 0 and the farthest month', () => {
    const editor = new Editor(map);
    editor.monthsAhead = 1000;
    expect(editor.monthsAhead).toBe(MONTHS_AHEAD);
    editor.monthsAhead = -3;
    expect(editor.monthsAhead).toBe(0);
    editor.monthsAhead = NaN;
    expect(editor.monthsAhead).toBe(0);
  });
});
