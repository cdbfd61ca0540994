import { beforeEach, describe, expect, it } from 'vitest';
import { createMap, createTouchpoint, type JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { MemoryBackend, type Write, type WriteOptions } from './backend.ts';
import { StaleError } from './faults.ts';
import type { MapWriter } from './map-writer.ts';
import type { MapOutline } from './records.ts';
import type { LoadedMap, MapFormat } from './map-types.ts';
import { MapRepository } from './repository.ts';

const OUTLINE: MapOutline = { touchpoints: 0, measured: 0, short: 0, zeroing: 0, cards: [], links: [] };

/** A database that the browser can be killed at: the write with this number does not come about, nor any after it. */
class DyingBackend extends MemoryBackend {
  readonly durabilities: (WriteOptions['durability'] | undefined)[] = [];
  dieAt = Infinity;
  #count = 0;

  override async write(writes: readonly Write[], options?: WriteOptions): Promise<void> {
    if (this.#count++ >= this.dieAt) throw new Error('killed');
    await super.write(writes, options);
    this.durabilities.push(options?.durability);
  }
}

let backend: DyingBackend;
let repository: MapRepository;
const taxi = createMap({ id: 'taxi', title: 'Taxi' });
const titled = (title: string): JourneyMap => ({ ...taxi, title });

beforeEach(async () => {
  backend = new DyingBackend();
  repository = new MapRepository(backend, () => OUTLINE);
  await repository.save(taxi);
});

async function loaded(from = repository): Promise<LoadedMap> {
  const result = await from.load('taxi');
  if (!result.ok) throw new Error('not there');
  return result;
}

async function openWriter(from = repository): Promise<MapWriter> {
  return from.writerOf(await loaded(from), null);
}

async function titleKept(): Promise<string> {
  return (await loaded()).map.title;
}

describe('MapWriter', () => {
  it('saves from the revision that was loaded', async () => {
    const writer = await openWriter();
    await writer.save(titled('1'), OUTLINE);
    await writer.save(titled('2'), OUTLINE);
    expect(await loaded()).toMatchObject({ revision: 3, map: { title: '2' } });
    expect(writer.revision).toBe(3);
  });

  it('writes nothing when another one has written since the map was loaded', async () => {
    const stale = await openWriter();
    const other = await openWriter();
    await other.save(titled('other'), OUTLINE);
    const before = await backend.readAll();
    await expect(stale.save(titled('stale'), OUTLINE)).rejects.toThrow(StaleError);
    expect(await backend.readAll()).toEqual(before);
  });

  it('writes nothing any more once another one has become the writer, a hundred edits later too', async () => {
    const stale = await openWriter();
    await stale.save(titled('stale'), OUTLINE);
    const other = await openWriter();
    await other.claim();
    await expect(stale.save(titled('stale again'), OUTLINE)).rejects.toThrow(StaleError);
    for (let edit = 0; edit < 100; edit++) await other.save(titled(`other ${edit}`), OUTLINE);
    const before = await backend.readAll();
    await expect(stale.save(titled('stale, woken'), OUTLINE)).rejects.toMatchObject({ revision: 102 });
    expect(await backend.readAll()).toEqual(before);
  });

  it('writes nothing when a file has taken the map’s place, or the map was taken out', async () => {
    const writer = await openWriter();
    await writer.save(titled('mine'), OUTLINE);
    await repository.save(titled('of a file'));
    await expect(writer.save(titled('mine again'), OUTLINE)).rejects.toThrow(StaleError);
    expect(await titleKept()).toBe('of a file');

    const next = await openWriter();
    await next.save(titled('next'), OUTLINE);
    await repository.remove('taxi');
    await expect(next.save(titled('late'), OUTLINE)).rejects.toMatchObject({ revision: null });
    expect(await repository.load('taxi')).toMatchObject({ reason: 'missing' });
  });

  it('writes the map again into a database that was emptied', async () => {
    const [opened, writing] = [await openWriter(), await openWriter()];
    await writing.save(titled('before'), OUTLINE);
    const everything = await backend.readAll();
    await backend.write([...everything.keys()].map((key): Write => [key, undefined]));
    await writing.save(titled('after'), OUTLINE);
    expect(await titleKept()).toBe('after');

    await backend.write([...(await backend.readAll()).keys()].map((key): Write => [key, undefined]));
    await opened.save(titled('not yet written'), OUTLINE);
    expect(await titleKept()).toBe('not yet written');
  });

  it('puts aside what a page had no time to save, until its next save', async () => {
    const writer = await openWriter();
    await writer.putAside(titled('aside'));
    expect(backend.durabilities.at(-1)).toBe('strict');
    const [found] = await repository.draftsOf('taxi');
    expect(found).toMatchObject({ newest: true, draft: { text: writeMapFile(titled('aside')) } });
    await writer.save(titled('saved'), OUTLINE);
    expect(await repository.draftsOf('taxi')).toEqual([]);

    await writer.putAside(titled('aside again'));
    const other = await openWriter();
    await other.save(titled('other'), OUTLINE);
    expect(await repository.draftsOf('taxi')).toMatchObject([{ newest: false }]);
  });

  it('keeps drafts of maps apart whose ids begin alike', async () => {
    const writer = await openWriter();
    await writer.putAside(titled('aside'));
    await repository.save(createMap({ id: 'taxi:2' }));
    const other = await repository.load('taxi:2');
    if (other.ok) await repository.writerOf(other, null).putAside(other.map);
    expect(await repository.draftsOf('taxi')).toHaveLength(1);
    expect(await repository.draftsOf('taxi:2')).toHaveLength(1);
  });
});

/** A format of the future, whose files say 2 where today's say 1 and have a summary. */
const FUTURE: MapFormat = {
  version: 2,
  read: (text) => {
    const read = readMapFile(text.replace('"version": 2', '"version": 1'));
    return read.ok ? { ok: true, map: { ...read.map, summary: read.map.summary || 'migrated' } } : read;
  },
  write: (map) => writeMapFile(map).replace('"version": 1', '"version": 2'),
};

describe('a map of an older format', () => {
  const before = () => backend.read(['map:taxi']);

  it('is left as it is until its first change, and kept as a version then, byte for byte', async () => {
    const [old] = await before();
    const later = new MapRepository(backend, () => OUTLINE, { format: FUTURE });
    await later.list();
    const opened = await loaded(later);
    expect(opened.map.summary).toBe('migrated');
    expect((await before())[0]).toBe(old);
    await later.writerOf(opened, null).save(opened.map, OUTLINE);
    expect((await loaded(later)).text).toContain('"version": 2');
    const [version] = await later.versions.list('taxi');
    expect(version).toMatchObject({ kind: 'migration', title: 'Taxi' });
    expect(await later.versions.textOf(version!.id)).toBe(writeMapFile(taxi));
  });

  it('is whole wherever its migration is broken off, and the next one gives the same', async () => {
    const expected = FUTURE.write({ ...taxi, summary: 'migrated', title: 'edited' });
    for (let dieAt = 0; dieAt < 4; dieAt++) {
      backend = new DyingBackend();
      await new MapRepository(backend, () => OUTLINE).save(taxi);
      const [old] = await before();
      backend.dieAt = 1 + dieAt;
      const migrate = async () => {
        const later = new MapRepository(backend, () => OUTLINE, { format: FUTURE });
        await later.list();
        const opened = await loaded(later);
        const writer = later.writerOf(opened, null);
        await writer.putAside(opened.map);
        await writer.save({ ...opened.map, title: 'edited' }, OUTLINE);
        return later;
      };
      await migrate().catch(() => {});
      const [record] = await before();
      const done = (record as { version: number }).version === 2;
      if (!done) expect(record).toEqual(old);

      backend.dieAt = Infinity;
      const later = await migrate();
      expect((await loaded(later)).text).toBe(expected);
      const versions = await later.versions.list('taxi');
      expect(versions.filter(({ kind }) => kind === 'migration')).toHaveLength(1);
      expect(await later.versions.textOf(versions.at(-1)!.id)).toBe(writeMapFile(taxi));
    }
  });

  it('of a newer one is never written over, byte for byte', async () => {
    const later = new MapRepository(backend, () => OUTLINE, { format: FUTURE });
    const opened = await loaded(later);
    const writer = later.writerOf(opened, null);
    await writer.save({ ...opened.map, touchpoints: [createTouchpoint({ id: 't' })] }, OUTLINE);
    const [newer] = await before();
    expect(await repository.load('taxi')).toMatchObject({
      reason: 'unreadable',
      error: { code: 'newer-version' },
    });
    await expect(repository.save(taxi)).rejects.toThrow();
    expect((await repository.list())[0]).toMatchObject({ broken: { code: 'newer-version' } });
    expect((await before())[0]).toBe(newer);
    const trashed = await repository.remove('taxi');
    await repository.putBack(trashed!.id);
    expect((await before())[0]).toBe(newer);
  });
});

describe('a map that can’t be kept just now', () => {
  it('is held in the page, opens, and is saved when that is possible again', async () => {
    const fresh = createMap({ id: 'fresh', title: 'Fresh' });
    repository.hold(fresh, 0);
    expect(repository.holding).toBe(true);
    const opened = await repository.load('fresh');
    if (!opened.ok) throw new Error('not there');
    expect(opened).toMatchObject({ unsaved: true, revision: 0, map: { title: 'Fresh' } });
    await repository.writerOf(opened, null).save(fresh, OUTLINE);
    expect(await repository.load('fresh')).toMatchObject({ revision: 1, map: { title: 'Fresh' } });
    expect(repository.holding).toBe(false);
  });

  it('gives way to a map that has come into its place meanwhile', async () => {
    repository.hold(createMap({ id: 'taxi', title: 'never kept' }), 0);
    const opened = await loaded();
    expect(opened.map.title).toBe('never kept');
    repository.takeHeld('taxi');
    await expect(repository.writerOf(opened, null).save(opened.map, OUTLINE)).rejects.toThrow(StaleError);
    expect(await titleKept()).toBe('Taxi');
  });

  it('goes on from the revision it was made from, and tells who tried before', async () => {
    let taken = 0;
    const writer = await openWriter();
    await writer.save(titled('kept'), OUTLINE);
    repository.hold(titled('held'), writer.revision, () => taken++);
    const opened = await loaded();
    expect([opened.map.title, taken]).toEqual(['held', 0]);
    repository.takeHeld('taxi');
    expect([repository.holding, taken]).toEqual([false, 1]);
    await repository.writerOf(opened, null).save(opened.map, OUTLINE);
    expect(await titleKept()).toBe('held');
  });
});
