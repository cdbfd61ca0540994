import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import { MemoryBackend, type Write } from './backend.ts';
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

let backend: SpiedBackend;
let repository: MapRepository;
let minute: number;
const outline = vi.fn(() => OUTLINE);

beforeEach(() => {
  backend = new SpiedBackend();
  minute = 0;
  outline.mockClear();
  repository = new MapRepository(backend, outline, () => new Date(Date.UTC(2026, 0, 1, 0, minute++)));
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
    expect(backend.writes.map((writes) => writes.map(([key]) => key))).toEqual([
      [`map:${map.id}`, `summary:${map.id}`],
    ]);
  });

  it('begins the write of a known map at once', () => {
    const map = createMap();
    return repository.save(map).then(() => {
      void repository.save(map);
      expect(backend.writes).toHaveLength(2);
    });
  });

  it('loads what was saved', async () => {
    const map = createMap({ title: 'Taxi', summary: '<b>ё</b>' });
    await repository.save(map);
    expect(await repository.load(map.id)).toEqual({
      ok: true,
      map,
      text: writeMapFile(map),
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

  it('removes a map with its file and puts all of it back, unreadable ones too', async () => {
    const map = createMap();
    await repository.save(map);
    await repository.rememberHandle(map.id, 'handle');
    await backend.write([['map:x', 'broken']]);
    const before = await backend.readAll();
    const removed = [await repository.remove(map.id), await repository.remove('x')];
    expect(await backend.readAll()).toEqual(new Map());
    for (const each of removed) await repository.restore(each!);
    expect(await backend.readAll()).toEqual(before);
    expect(await repository.remove('nobody')).toBeNull();
  });

  it('tells every write, and none that failed', async () => {
    const told: unknown[] = [];
    const stop = repository.watch(({ id, summary, by }) => told.push([id, summary?.title, by]));
    const map = createMap({ id: 'a', title: 'A' });
    await repository.save(map, { by: 'me' });
    const removed = await repository.remove('a');
    await repository.restore(removed!);
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
});
