import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap, createObservation, createTouchpoint } from '#lib/domain';
import { Editor } from '../editor.svelte.ts';
import { liftTouchpoints, setEffort } from './plan.ts';

const map = createMap({
  touchpoints: [
    createTouchpoint({
      id: 'short',
      expected: { level: 3, note: '' },
      delivered: { note: '', observations: [createObservation(1), createObservation(3)] },
    }),
    createTouchpoint({ id: 'unknown' }),
  ],
  layout: { short: { x: 20, y: 40 } },
});

describe('a plan that is tried out', () => {
  it('is one step of the trial, and the map that is kept stays as it was', () => {
    const editor = new Editor(map);
    editor.startTrial();
    editor.run(liftTouchpoints(['short'], editor.analysis));
    expect(editor.undoLabel).toEqual({ code: 'lift', count: 1 });
    const levels = editor.map.touchpoints[0]?.delivered.observations.map(({ level }) => level);
    expect(levels).toEqual([3, 3]);
    expect(editor.map.layout).toBe(map.layout);
    expect(editor.kept).toBe(map);
    editor.undo();
    expect(editor.trialChanged).toBe(false);
  });

  it('is no step where there is nothing to lift', () => {
    expect(liftTouchpoints(['unknown', 'nobody'], analyse(map)).apply(map)).toBe(map);
  });
});

describe('an effort', () => {
  it('is set once', () => {
    const rated = setEffort('unknown', 4).apply(map);
    expect(rated.touchpoints.map(({ effort }) => effort)).toEqual([null, 4]);
    expect(setEffort('unknown', 4).apply(rated)).toBe(rated);
  });
});
