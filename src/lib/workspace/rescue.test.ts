import { beforeEach, describe, expect, it } from 'vitest';
import { createMap, createTouchpoint } from '#lib/domain';
import { CURRENT_VERSION, readMapFile, writeMapFile } from '#lib/format';
import { MapRepository, MemoryBackend, type Write, type WriteOptions } from '#lib/storage';
import { outlineOf } from './outline.ts';
import { Rescue } from './rescue.ts';
import { keepVersion } from './version-keeper.ts';

class FailingBackend extends MemoryBackend {
  failing = false;

  override write(writes: readonly Write[], options?: WriteOptions) {
    return this.failing ? Promise.reject(new Error('full')) : super.write(writes, options);
  }
}

const before = createMap({ id: 'a', title: 'Before', touchpoints: [createTouchpoint({ id: 't' })] });
const present = { ...before, title: 'Taxi', touchpoints: [] };

let backend: FailingBackend;
let repository: MapRepository;
let rescue: Rescue;
/** How often a text was read as a map. */
let readings: number;

beforeEach(async () => {
  backend = new FailingBackend();
  readings = 0;
  const read: typeof readMapFile = (text) => {
    readings += 1;
    return readMapFile(text);
  };
  const format = { version: CURRENT_VERSION, read, write: writeMapFile };
  repository = new MapRepository(backend, outlineOf, { format });
  rescue = new Rescue(repository, 'a', () => new Date('2026-02-02T10:00:00Z'));
  await repository.save(present);
  await keep(1);
  readings = 0;
});

const keep = (minute: number, map = before) => {
  const savedAt = `2026-02-01T10:0${minute}:00.000Z`;
  return keepVersion(repository.versions, 'named', { map, text: writeMapFile(map), savedAt }, 'kept');
};
const newest = async () => (await rescue.versions())[0]?.id ?? '';

describe('Rescue', () => {
  it('names the map, gives its text and its versions without reading it', async () => {
    expect(await rescue.title()).toBe('Taxi');
    expect(await rescue.rawText()).toEqual({ text: writeMapFile(present), name: 'Taxi.tropa.json' });
    expect(await rescue.versions()).toMatchObject([{ title: 'Before', touchpoints: 1 }]);
    expect(readings).toBe(0);
  });

  it('gives the text of a record that can’t be read as it is', async () => {
    await backend.write([['map:a', { odd: true }]]);
    expect(await rescue.title()).toBe('');
    expect(JSON.parse((await rescue.rawText())?.text ?? '')).toEqual({ odd: true });
  });

  it('has nothing of a map that is gone', async () => {
    const none = new Rescue(repository, 'none');
    expect(await none.rawText()).toBeNull();
    expect(await none.title()).toBe('');
    expect(await none.versions()).toEqual([]);
  });

  it('offers the last five versions, newest first', async () => {
    for (const minute of [4, 2, 6, 3, 5, 7]) await keep(minute);
    const times = (await rescue.versions()).map(({ at }) => at.slice(15, 16));
    expect(times).toEqual(['7', '6', '5', '4', '3']);
  });

  it('puts a version in the map’s place and keeps what stood there', async () => {
    const writer = repository.writerOf(await loaded(), null);
    await writer.claim();
    expect(await rescue.useVersion(await newest())).toBe('done');
    expect(await repository.load('a')).toMatchObject({ map: { title: 'Before' }, revision: 2 });
    expect(await rescue.title()).toBe('Before');
    const kept = await rescue.versions();
    expect(kept.map(({ kind, title, touchpoints }) => [kind, title, touchpoints])).toEqual([
      ['replaced', 'Taxi', 0],
      ['named', 'Before', 1],
    ]);
    expect(await repository.versions.textOf(kept[0]?.id ?? '')).toBe(writeMapFile(present));
    // Whoever was writing the map that crashed does not write over it.
    await expect(writer.save(present, outlineOf(present))).rejects.toMatchObject({
      revision: 2,
    });
  });

  it('replaces a record that can’t be read, and keeps it', async () => {
    const used = await newest();
    await backend.write([['map:a', { odd: true }]]);
    expect(await rescue.useVersion(used)).toBe('done');
    expect(await repository.load('a')).toMatchObject({ map: { title: 'Before' } });
    const kept = await rescue.versions();
    expect(JSON.parse((await repository.versions.textOf(kept[0]?.id ?? '')) ?? '')).toEqual({ odd: true });
  });

  it('leaves everything as it is when the version is gone, is no map or another one’s', async () => {
    const other = { ...before, id: 'b' };
    await keep(8, other);
    await keepVersion(repository.versions, 'auto', {
      map: other,
      text: '{',
      savedAt: '2026-02-01T09:00:00Z',
    });
    const { text, revision } = await loaded();
    const broken = (await repository.versions.list('b')).map(({ id }) => id);
    expect(await rescue.useVersion('none')).toBe('gone');
    for (const id of broken) expect(await rescue.useVersion(id)).toBe('unreadable');
    expect(broken).toHaveLength(2);
    expect(await loaded()).toMatchObject({ text, revision });
  });

  it('rejects and changes nothing when what stood there can’t be kept', async () => {
    const used = await newest();
    const all = await backend.readAll();
    backend.failing = true;
    await expect(rescue.useVersion(used)).rejects.toThrow('full');
    expect(await backend.readAll()).toEqual(all);
  });

  it('is not undone by edits that the crashed page had put aside', async () => {
    await repository.writerOf(await loaded(), null).putAside({ ...present, title: 'Crashes' });
    await rescue.useVersion(await newest());
    expect(await repository.draftsOf('a')).toMatchObject([{ newest: false }]);
  });
});

async function loaded() {
  const map = await repository.load('a');
  if (!map.ok) throw new Error(map.reason);
  return map;
}
