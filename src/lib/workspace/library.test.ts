import { beforeEach, describe, expect, it } from 'vitest';
import { createLink, createMap, createObservation, createTouchpoint, type Level } from '#lib/domain';
import { MapRepository, MemoryBackend, type Write } from '#lib/storage';
import { Library } from './library.svelte.ts';
import { outlineOf } from './outline.ts';

class FailingBackend extends MemoryBackend {
  failing = false;

  override readAll() {
    return this.failing ? Promise.reject(new Error('shut')) : super.readAll();
  }
  override write(writes: readonly Write[]) {
    return this.failing ? Promise.reject(new Error('full')) : super.write(writes);
  }
}

let backend: FailingBackend;
let repository: MapRepository;
let library: Library;

beforeEach(() => {
  backend = new FailingBackend();
  let second = 0;
  const clock = () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++));
  repository = new MapRepository(backend, (map) => outlineOf(map), { now: clock });
  library = new Library(repository);
});

describe('Library', () => {
  it('says when the storage can’t be read, and reads it when it can', async () => {
    backend.failing = true;
    await library.load();
    expect(library.state).toBe('failed');
    backend.failing = false;
    await library.load();
    expect(library.state).toBe('ready');
  });

  it('adds an empty map with the stages it is given', async () => {
    const id = await library.createEmpty('New journey', ['Choosing', 'Buying']);
    const loaded = await repository.load(id);
    expect(loaded).toMatchObject({ map: { title: 'New journey', touchpoints: [] } });
    expect(loaded.ok && loaded.map.stages.map(({ title }) => title)).toEqual(['Choosing', 'Buying']);
    expect(library.maps.map((map) => map.id)).toEqual([id]);
  });

  it('gives each map from a template an id of its own', async () => {
    const ids = [
      await library.createFromTemplate('taxi', 'ru'),
      await library.createFromTemplate('taxi', 'ru'),
    ];
    expect(new Set(ids).size).toBe(2);
    expect(library.maps.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(library.maps[0]?.outline?.zeroing).toBe(1);
  });

  it('duplicates a map under another title and nothing that can’t be read', async () => {
    const touchpoint = createTouchpoint({ id: 't', title: 'Call' });
    await library.create(createMap({ id: 'a', title: 'A', touchpoints: [touchpoint] }));
    const copy = await library.duplicate('a', 'A (copy)');
    expect(await repository.load(copy!)).toMatchObject({
      map: { title: 'A (copy)', touchpoints: [touchpoint] },
    });
    await backend.write([['map:x', 'torn']]);
    expect(await library.duplicate('x', 'X')).toBeNull();
  });

  it('removes a map and puts it back in its place', async () => {
    for (const id of ['a', 'b', 'c']) await library.create(createMap({ id }));
    const undo = await library.remove('b');
    expect(library.maps.map(({ id }) => id)).toEqual(['c', 'a']);
    await undo!();
    expect(library.maps.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect((await repository.list()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('adds a map that could not be written all the same, held in the page', async () => {
    backend.failing = true;
    const id = await library.create(createMap({ title: 'Taxi' }));
    expect(library.maps.map(({ title }) => title)).toEqual(['Taxi']);
    expect(await repository.load(id)).toMatchObject({ unsaved: true, map: { title: 'Taxi' } });
  });

  it('makes no copy that could not be written', async () => {
    const id = await library.create(createMap({ title: 'Taxi' }));
    backend.failing = true;
    await expect(library.duplicate(id, 'Copy')).rejects.toThrow('full');
    expect(library.maps).toHaveLength(1);
  });
});

describe('outlineOf', () => {
  const at = (id: string, expected: Level | null, ...levels: readonly Level[]) =>
    createTouchpoint({
      id,
      expected: { level: expected, note: '' },
      delivered: { note: '', observations: levels.map((level) => createObservation(level)) },
    });

  it('counts what is measured and what falls short, and gives each card its tone', () => {
    const touchpoints = [at('a', 2), at('b', 3, 2), at('c', 2, 2), at('d', 2, 4), at('e', null, 0, 5)];
    const outline = outlineOf(createMap({ touchpoints }));
    expect(outline).toMatchObject({ touchpoints: 5, measured: 4, short: 2, zeroing: 1 });
    expect(outline.cards.map(([, , tone]) => tone)).toEqual([
      'unmeasured',
      'short',
      'even',
      'above',
      'zeroes',
    ]);
  });

  it('places cards from the top left one and leaves out links of cards it does not show', () => {
    const many = Array.from({ length: 200 }, (_, index) => createTouchpoint({ id: `t${index}` }));
    const layout = Object.fromEntries(many.map(({ id }, index) => [id, { x: 300 + 100 * index, y: -50 }]));
    const links = [createLink('t0', 't1'), createLink('t0', 't199'), createLink('t1', 't1')];
    const outline = outlineOf(createMap({ touchpoints: many, layout, links }));
    expect(outline.touchpoints).toBe(200);
    expect(outline.cards.slice(0, 2)).toEqual([
      [0, 0, 'unmeasured'],
      [10, 0, 'unmeasured'],
    ]);
    expect(outline.links).toEqual([[0, 1]]);
  });
});
