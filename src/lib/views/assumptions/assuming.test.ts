import { describe, expect, it } from 'vitest';
import { Editor } from '#lib/document';
import { createMap, DEFAULT_SETTINGS } from '#lib/domain';
import { Assuming } from './assuming.ts';

function opened() {
  const editor = new Editor(createMap(), { clock: () => 0 });
  return { editor, assuming: new Assuming(editor) };
}

describe('the assumptions', () => {
  it('make one step of each visit of a field', () => {
    const { editor, assuming } = opened();
    assuming.type({ leaveRate: 0.1 });
    assuming.type({ leaveRate: 0.17 });
    assuming.commit();
    assuming.type({ leaveRate: 0.5 });
    editor.undo();
    expect(editor.map.settings.leaveRate).toBe(0.17);
    editor.undo();
    expect(editor.map.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('keep the two weights apart, and have money only where it is set', () => {
    const { editor, assuming } = opened();
    assuming.typeWeight({ shortfall: 5 });
    assuming.typeEconomics({ customersPerMonth: 10 });
    expect(editor.map.settings).toEqual({ ...DEFAULT_SETTINGS, weights: { shortfall: 5, ambition: 1 } });
    const economics = { customersPerMonth: 0, valuePerCustomer: 0, currency: 'EUR' };
    assuming.set((settings) => ({ ...settings, economics }));
    assuming.typeEconomics({ customersPerMonth: 10 });
    expect(editor.map.settings.economics).toEqual({ ...economics, customersPerMonth: 10 });
    editor.undo();
    expect(editor.map.settings.economics).toEqual(economics);
  });

  it('make no step of what is so already', () => {
    const { editor, assuming } = opened();
    assuming.type({ drift: 0.5 });
    expect(editor.undoLabel).toBeNull();
  });
});
