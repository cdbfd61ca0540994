import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMap } from '#lib/domain';
import { CURRENT_VERSION, writeMapFile } from '#lib/format';
import { MemoryBackend, type Write } from './backend.ts';
import { Marker } from './marker.ts';
import { isMapRecord, type MapOutline } from './records.ts';
import { MapRepository } from './repository.ts';

const OUTLINE: MapOutline = { touchpoints: 0, measured: 0, short: 0, zeroing: 0, cards: [], links: [] };

class SpiedBackend extends MemoryBackend {
  readonly writes: (readonly Write[])[] = [];
  failing = false;

  override async write(writes: readonly Write[]): Promise<void> {
    if (this.failing) throw new DOMException('full', 'QuotaExceededError');
    this.writes.push(writes);
    await super.write(writes);
  }
}

class LastingBackend extends MemoryBackend {
  override readonly lasting: boolean = true;
}

let backend: SpiedBackend;
let repository: MapRepository;
let minute: number;
const outline = vi.fn(() => OUTLINE);

beforeEach(() => {
  backend = new SpiedBackend();
  minute = 0;
  outline.mockClear();
  repository = new MapRepository(backend, outline, {
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)),
  });
});

async function recordOf(id: string) {
  const [record] = await backend.read([`map:${id}`]);
  return record;
}

describe('MapRepository', () => {
  it('keeps the exact bytes of the file, with a revision that grows and the moment', async () => {
    const map = createMap({ title: 'Taxi' });
    await repository.save(map);
    await repository.save({ ...map, title: 'Taxi 2' });
    expect(await recordOf(map.id)).toEqual({
      id: map.id,
      text: writeMapFile({ ...map, title: 'Taxi 2' }),
      revision: 2,
      savedAt: '2026-01-01T00:01:00.000Z',
      version: CURRENT_VERSION,
    });
  });

  it('goes on counting revisions that an earlier visit wrote', async () => {
    const map = createMap();
    await repository.save(map);
    await repository.save(map);
    const later = new MapRepository(backend, outline);
    await later.save(map);
    expect(await recordOf(map.id)).toMatchObject({ revision: 3 });
  });

  it('writes the map and its summary in one transaction', async () => {
    const map = createMap();
    await repository.save(map);
    await repository.save(map);
    expect(backend.writes.map((writes) => writes.map(([key]) => key))).toEqual([
      [`map:${map.id}`, `summary:${map.id}`, 'meta'],
      [`map:${map.id}`, `summary:${map.id}`],
    ]);
  });

  it('loads what was saved', async () => {
    const map = createMap({ title: 'Taxi', summary: '<b>ё</b>' });
    await repository.save(map);
    expect(await repository.load(map.id)).toEqual({
      ok: true,
      map,
      text: writeMapFile(map),
      revision: 1,
      savedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await repository.load('nobody')).toEqual({ ok: false, reason: 'missing' });
  });

  it('lists the last saved first, out of the summaries alone', async () => {
    await repository.save(createMap({ id: 'a', title: 'A' }));
    await repository.save(createMap({ id: 'b', title: 'B' }));
    outline.mockClear();
    expect((await repository.list()).map(({ title }) => title)).toEqual(['B', 'A']);
    expect(outline).not.toHaveBeenCalled();
  });

  it('makes a summary anew when it is missing, damaged or of another text', async () => {
    for (const id of ['missing', 'damaged', 'outdated']) await repository.save(createMap({ id, title: id }));
    const record = await recordOf('outdated');
    if (!isMapRecord(record)) throw new Error('no record');
    await backend.write([
      ['summary:missing', undefined],
      ['summary:damaged', { id: 'damaged', title: 7 }],
      ['map:outdated', { ...record, text: writeMapFile(createMap({ id: 'outdated', title: 'newer' })) }],
    ]);
    const titles = (await repository.list()).map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['damaged', 'missing', 'newer']);
  });

  it('lists what it can’t read, leaves it as it is and gives its text', async () => {
    const broken = { id: 'x', text: '{"format": "tropa-map", "version": 99}', revision: 4, savedAt: '2025' };
    await backend.write([
      ['map:x', broken],
      ['map:y', 'not even a record'],
    ]);
    const [x, y] = await repository.list();
    expect(x).toMatchObject({ id: 'x', broken: { code: 'newer-version' } });
    expect(y).toMatchObject({ id: 'y', broken: { code: 'not-a-map' } });
    expect(await repository.load('x')).toMatchObject({
      reason: 'unreadable',
      error: { code: 'newer-version' },
    });
    expect(await repository.load('y')).toMatchObject({ reason: 'unreadable' });
    await expect(repository.save(createMap({ id: 'x' }))).rejects.toThrow();
    await expect(repository.save(createMap({ id: 'y' }))).rejects.toThrow();
    expect(await recordOf('x')).toBe(broken);
    expect(await recordOf('y')).toBe('not even a record');
    expect(await repository.textOf('x')).toBe(broken.text);
    expect(await repository.textOf('y')).toBe('"not even a record"');
  });

  it('moves a map to the trash with its file and puts all of it back, unreadable ones too', async () => {
    const map = createMap({ title: 'Taxi' });
    await repository.save(map);
    await repository.rememberHandle(map.id, 'handle');
    await backend.write([['map:x', 'broken']]);
    const before = await backend.readAll();
    const removed = [await repository.remove(map.id), await repository.remove('x')];
    expect((await backend.readRange('map:')).size).toBe(0);
    expect((await repository.trash.list()).map(({ map: id, title }) => [id, title])).toEqual([
      ['x', ''],
      [map.id, 'Taxi'],
    ]);
    for (const each of removed) expect(await repository.putBack(each!.id)).toBe('done');
    expect(await backend.readAll()).toEqual(before);
    expect(await repository.putBack(removed[0]!.id)).toBe('gone');
    expect(await repository.remove('nobody')).toBeNull();
  });

  it('leaves a map in the trash when another one stands in its place', async () => {
    const map = createMap({ id: 'a', title: 'old' });
    await repository.save(map);
    const trashed = await repository.remove('a');
    await repository.save({ ...map, title: 'new' });
    expect(await repository.putBack(trashed!.id)).toBe('taken');
    expect(await repository.load('a')).toMatchObject({ map: { title: 'new' } });
    expect(await repository.trash.list()).toHaveLength(1);
  });

  it('lets go of maps that are 30 days in the trash, with their versions, and of nothing younger', async () => {
    for (const id of ['old', 'young']) {
      await repository.save(createMap({ id }));
      await repository.versions.add(id, { kind: 'auto', at: '2026', text: 'x', title: id, touchpoints: 0 });
      minute = id === 'old' ? 0 : 29 * 24 * 60;
      await repository.remove(id);
    }
    minute = 30 * 24 * 60 + 1;
    await repository.tidy();
    expect((await repository.trash.list()).map(({ map }) => map)).toEqual(['young']);
    expect(await repository.versions.list('old')).toEqual([]);
    expect(await repository.versions.list('young')).toHaveLength(1);
    expect([...(await backend.readRange('version:')).keys()]).toHaveLength(1);
  });

  it('puts back what a map took the place of, as a newer state', async () => {
    const map = createMap({ id: 'a', title: 'old' });
    await repository.save(map);
    const before = await repository.placeOf('a');
    await repository.save({ ...map, title: 'new' });
    await repository.restore(before!);
    expect(await repository.load('a')).toMatchObject({ revision: 3, text: writeMapFile(map) });
  });

  it('tells every write, and none that failed', async () => {
    const told: unknown[] = [];
    const stop = repository.watch(({ id, summary, by }) => told.push([id, summary?.title, by]));
    const map = createMap({ id: 'a', title: 'A' });
    await repository.save(map, { by: 'me' });
    const removed = await repository.remove('a');
    await repository.putBack(removed!.id);
    backend.failing = true;
    await expect(repository.save(map)).rejects.toThrow('full');
    backend.failing = false;
    stop();
    await repository.save(map);
    expect(told).toEqual([
      ['a', 'A', 'me'],
      ['a', undefined, null],
      ['a', 'A', null],
    ]);
    expect(await recordOf('a')).toMatchObject({ revision: 2 });
  });

  it('names the maps that should be there and are not', async () => {
    const store = new Map<string, string>();
    const marker = new Marker({
      getItem: (key) => store.get(key) ?? null,
      setItem: (key, value) => void store.set(key, value),
    });
    const kept = new LastingBackend();
    const first = new MapRepository(kept, outline, { marker });
    for (const id of ['a', 'b', 'c']) await first.save(createMap({ id, title: id.toUpperCase() }));
    await first.remove('b');
    expect(first.lostAmong(await first.list())).toEqual([]);

    const emptied = new MapRepository(new LastingBackend(), outline, { marker });
    const lost = emptied.lostAmong(await emptied.list());
    expect(lost).toEqual([
      { id: 'c', title: 'C' },
      { id: 'a', title: 'A' },
    ]);
    emptied.markKept([]);
    expect(emptied.lostAmong([])).toEqual([]);
  });
});
