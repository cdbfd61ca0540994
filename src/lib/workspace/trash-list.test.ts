import { beforeEach, describe, expect, it } from 'vitest';
import { createMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import { MapRepository, MemoryBackend } from '#lib/storage';
import { outlineOf } from './outline.ts';
import { TrashList } from './trash-list.svelte.ts';
import { keepVersion } from './version-keeper.ts';

let backend: MemoryBackend;
let repository: MapRepository;
let trash: TrashList;
const taxi = createMap({ id: 'taxi', title: 'Taxi' });

beforeEach(() => {
  backend = new MemoryBackend();
  repository = new MapRepository(backend, (map) => outlineOf(map));
  trash = new TrashList(repository);
});

/** In the trash, with a version. */
async function removeTaxi(): Promise<string> {
  await repository.save(taxi);
  await keepVersion(repository.versions, 'named', {
    map: taxi,
    text: writeMapFile(taxi),
    savedAt: '2026-01-01T00:00:00.000Z',
  });
  await repository.remove('taxi');
  await trash.load();
  return trash.entries[0]!.id;
}

describe('TrashList', () => {
  it('tells what is in it and how long it stays', async () => {
    await removeTaxi();
    expect(trash.entries).toMatchObject([{ map: 'taxi', title: 'Taxi', daysLeft: 30, broken: false }]);
  });

  it('puts a map back with its versions', async () => {
    expect(await trash.putBack(await removeTaxi())).toBe('done');
    expect(trash.entries).toEqual([]);
    expect(await repository.textOf('taxi')).toBe(writeMapFile(taxi));
    expect(await repository.versions.list('taxi')).toHaveLength(1);
  });

  it('puts a copy back where the place is taken', async () => {
    const id = await removeTaxi();
    await repository.save({ ...taxi, title: 'Another' });
    expect(await trash.putBack(id)).toBe('taken');
    expect(await trash.putBackCopy(id, 'Taxi (copy)')).toBe(true);
    expect(trash.entries).toEqual([]);
    expect((await repository.list()).map(({ title }) => title).toSorted()).toEqual([
      'Another',
      'Taxi (copy)',
    ]);
    expect(await repository.versions.list('taxi')).toHaveLength(1);
  });

  it('makes no copy of what can’t be read, and keeps it', async () => {
    await backend.write([['map:torn', 'torn']]);
    await repository.remove('torn');
    await trash.load();
    expect(trash.entries).toMatchObject([{ map: 'torn', title: '', broken: true }]);
    const { id } = trash.entries[0]!;
    expect(await trash.putBackCopy(id, 'x')).toBe(false);
    expect(trash.entries).toHaveLength(1);
    expect(await trash.putBack(id)).toBe('done');
    expect(await backend.read(['map:torn'])).toEqual(['torn']);
  });

  it('deletes for good with the versions, and undo brings all of it back', async () => {
    const id = await removeTaxi();
    const before = await backend.readAll();
    const undo = await trash.discard([id]);
    expect(trash.entries).toEqual([]);
    expect([...(await backend.readAll()).keys()]).toEqual(['meta']);
    await undo();
    expect(await backend.readAll()).toEqual(before);
    expect(trash.entries).toHaveLength(1);
  });

  it('deletes the versions too when a map is in it twice', async () => {
    await removeTaxi();
    await removeTaxi();
    expect(trash.entries).toHaveLength(2);
    const [first] = trash.entries;
    await trash.discard([first!.id]);
    expect(await repository.versions.list('taxi')).toHaveLength(2);
    await removeTaxi();
    await trash.discard(trash.entries.map(({ id }) => id));
    expect([...(await backend.readAll()).keys()]).toEqual(['meta']);
  });

  it('keeps the versions of a map that is in the library again', async () => {
    const id = await removeTaxi();
    await repository.save(taxi);
    await trash.discard([id]);
    expect(await repository.versions.list('taxi')).toHaveLength(1);
  });
});
