import { describe, expect, it } from 'vitest';
import { DEFAULT_PANELS, type SavedSession } from '#lib/document';
import type { TextStore } from '#lib/storage';
import { readSession, writeSession } from './saved-session.ts';

function textStore(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  };
}

const SAVED: SavedSession = {
  view: { x: -120.5, y: 40, zoom: 0.75 },
  panels: { ...DEFAULT_PANELS, curve: false },
  selection: ['a', 'b'],
  overlay: 'lost',
};

describe('a saved session', () => {
  it('comes back as it was, each map’s its own', () => {
    const store = textStore();
    writeSession(store, 'taxi', SAVED);
    writeSession(store, 'shop', { ...SAVED, selection: [] });
    expect(readSession(store, 'taxi')).toEqual(SAVED);
    expect(readSession(store, 'shop')?.selection).toEqual([]);
    expect(readSession(store, 'clinic')).toBeNull();
    expect([...store.texts.keys()]).toContain('tropa:session:taxi');
  });

  it.each(['', '{', 'null', '7', '"text"'])('is none where %j is kept', (text) => {
    const store = textStore();
    store.texts.set('tropa:session:taxi', text);
    expect(readSession(store, 'taxi')).toBeNull();
  });

  it('leaves out what has a wrong type', () => {
    const store = textStore();
    const odd = {
      view: { x: 0, y: null, zoom: 1 },
      panels: { curve: 'no', overview: false },
      selection: [1, 'a'],
      overlay: 'heat',
    };
    store.texts.set('tropa:session:taxi', JSON.stringify(odd));
    expect(readSession(store, 'taxi')).toEqual({
      view: null,
      panels: { ...DEFAULT_PANELS, overview: false },
      selection: ['a'],
      overlay: 'gap',
    });
  });

  it('shows the gap where it was kept before there was a choice', () => {
    const store = textStore();
    store.texts.set('tropa:session:taxi', JSON.stringify({ ...SAVED, overlay: undefined }));
    expect(readSession(store, 'taxi')).toEqual({ ...SAVED, overlay: 'gap' });
  });

  it('has no view of zoom 0, which would show nothing', () => {
    const store = textStore();
    writeSession(store, 'taxi', { ...SAVED, view: { x: 0, y: 0, zoom: 0 } });
    expect(readSession(store, 'taxi')?.view).toBeNull();
  });

  it('is lost without harm in a store that is full or shut', () => {
    const shut: TextStore = {
      getItem: () => {
        throw new DOMException('shut', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    writeSession(shut, 'taxi', SAVED);
    expect(readSession(shut, 'taxi')).toBeNull();
  });
});
