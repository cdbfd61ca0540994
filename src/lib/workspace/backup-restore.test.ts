import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMap, type JourneyMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import { MapRepository, MemoryBackend, writeBackup } from '#lib/storage';
import { arbitraryMap } from '../../../tests/fixtures/random-map.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { planRestore, type BackupChoice, type RestorePlan } from './backup-plan.ts';
import { restoreMaps } from './backup-restore.ts';
import { Library } from './library.svelte.ts';
import { outlineOf } from './outline.ts';
import { keepVersion } from './version-keeper.ts';

class Place {
  readonly backend = new MemoryBackend();
  readonly repository = new MapRepository(this.backend, (map) => outlineOf(map));
  readonly library = new Library(this.repository);

  async archive(): Promise<Blob> {
    return (await writeBackup(this.repository)).archive;
  }

  plan(archive: Blob): Promise<RestorePlan> {
    return planRestore(archive, this.repository);
  }

  /** Restores with these choices by title, the others as they are proposed. */
  async restore(archive: Blob, choices: Readonly<Record<string, BackupChoice>> = {}) {
    const { backup, maps } = await this.plan(archive);
    const chosen = maps.map((map) => ({
      ...map,
      choice: (Object.hasOwn(choices, map.title) && choices[map.title]) || map.choice,
    }));
    return restoreMaps(backup, chosen, this, { copyTitle: (title) => `${title} (copy)` });
  }

  /** Everything one can see of it: texts and moments by id, and versions. */
  async contents() {
    const maps = new Map<string, unknown>();
    for (const { id, savedAt } of await this.repository.list()) {
      const versions = await this.repository.versions.list(id);
      const texts = await Promise.all(versions.map((each) => this.repository.versions.textOf(each.id)));
      maps.set(id, { text: await this.repository.textOf(id), savedAt, versions, texts });
    }
    return maps;
  }

  async keep(map: JourneyMap, ...versions: readonly JourneyMap[]): Promise<void> {
    await this.repository.save(map);
    for (const [index, version] of versions.entries()) {
      const savedAt = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
      const state = { map: version, text: writeMapFile(version), savedAt };
      await keepVersion(this.repository.versions, index % 2 ? 'auto' : 'named', state, 'v');
    }
  }

  titles(): Promise<readonly string[]> {
    return this.repository.list().then((list) => list.map(({ title }) => title).toSorted());
  }
}

let here: Place;
let there: Place;
const taxi = createMap({ id: 'taxi', title: 'Taxi' });
const older = { ...taxi, summary: 'older' };

beforeEach(() => {
  here = new Place();
  there = new Place();
});

describe('restoring into an empty library', () => {
  it('gives the same texts, moments and versions, whatever the maps are called @trial', async () => {
    const id = fc.oneof(fc.constantFrom('../../x', 'CON', '🧳', 'a', 'b', 'c:', 'constructor'), fc.uuid());
    const title = fc.oneof(
      fc.constantFrom('', 'Same', 'CON', '../../x', '🧳 эмодзи', 'a/b\\c:d*'),
      fc.string(),
    );
    const map = fc
      .tuple(arbitraryMap(3), id, title, fc.array(fc.string(), { maxLength: 3 }))
      .map(([map, id, title, summaries]) => {
        const own = { ...map, id, title };
        return { map: own, versions: summaries.map((summary) => ({ ...own, summary })) };
      });
    const maps = fc.uniqueArray(map, { selector: ({ map: { id } }) => id, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(maps, async (all) => {
        const [from, to] = [new Place(), new Place()];
        for (const { map, versions } of all) await from.keep(map, ...versions);
        const result = await to.restore(await from.archive());
        expect(result).toMatchObject({ added: all.length, failed: [], lostVersions: 0, brokenOff: null });
        expect(await to.contents()).toEqual(await from.contents());
      }),
      { numRuns: trials(40) },
    );
  });

  it('leaves out what was in the trash unless it is asked for', async () => {
    await there.keep(taxi, older);
    await there.repository.remove('taxi');
    const archive = await there.archive();
    expect((await here.plan(archive)).maps).toMatchObject([{ status: 'new', choice: 'leave' }]);
    await here.restore(archive, { Taxi: 'add' });
    expect(await here.titles()).toEqual(['Taxi']);
    expect(await here.repository.versions.list('taxi')).toHaveLength(1);
  });

  it('gives a map an id of its own when its place was taken since it was looked at', async () => {
    await there.keep(taxi, older);
    const { backup, maps } = await here.plan(await there.archive());
    await here.keep({ ...taxi, title: 'Mine' });
    const result = await restoreMaps(backup, maps, here, { copyTitle: (title) => `${title} (copy)` });
    expect(result).toMatchObject({ added: 0, copied: 1 });
    expect(await here.titles()).toEqual(['Mine', 'Taxi (copy)']);
  });
});

describe('restoring what is there already', () => {
  it('says what is the same, and offers the versions that are missing', async () => {
    await there.keep(taxi, older);
    const archive = await there.archive();
    await here.keep(taxi);
    expect((await here.plan(archive)).maps).toMatchObject([{ status: 'same', versions: 1, choice: 'add' }]);
    await here.restore(archive);
    expect(await here.repository.versions.list('taxi')).toHaveLength(1);
    expect((await here.plan(archive)).maps).toMatchObject([{ status: 'same', versions: 0, choices: [] }]);
  });

  it('keeps another state unless it is to be replaced, which undo takes back', async () => {
    await there.keep(taxi, older);
    const archive = await there.archive();
    await here.keep({ ...taxi, title: 'Mine' });
    const before = await here.contents();
    expect((await here.plan(archive)).maps).toMatchObject([{ status: 'changed', choice: 'leave' }]);
    await here.restore(archive);
    expect(await here.contents()).toEqual(before);

    const result = await here.restore(archive, { Taxi: 'replace' });
    expect(result).toMatchObject({ replaced: 1, added: 0 });
    expect(await here.repository.textOf('taxi')).toBe(writeMapFile(taxi));
    const versions = await here.repository.versions.list('taxi');
    expect(versions.map(({ kind, title }) => `${kind} ${title}`).toSorted()).toEqual([
      'named Taxi',
      'replaced Mine',
    ]);
    await result.undo();
    expect(await here.titles()).toEqual(['Mine']);
  });

  it('adds a copy with versions of its own beside it, which undo moves to the trash', async () => {
    await there.keep(taxi, older);
    await here.keep({ ...taxi, title: 'Mine' }, older);
    const result = await here.restore(await there.archive(), { Taxi: 'copy' });
    expect(await here.titles()).toEqual(['Mine', 'Taxi (copy)']);
    const copy = here.library.maps.find(({ title }) => title === 'Taxi (copy)')!;
    const [version] = await here.repository.versions.list(copy.id);
    const text = await here.repository.versions.textOf(version!.id);
    expect(text).toBe(writeMapFile({ ...older, id: copy.id }));
    expect(await here.repository.versions.list('taxi')).toHaveLength(1);
    await result.undo();
    expect(await here.titles()).toEqual(['Mine']);
    expect(await here.repository.trash.list()).toHaveLength(1);
  });

  it('never touches a record that can’t be read', async () => {
    await there.keep(taxi);
    await here.backend.write([['map:taxi', 'torn']]);
    const archive = await there.archive();
    const [planned] = (await here.plan(archive)).maps;
    expect(planned).toMatchObject({ status: 'blocked', choices: ['leave', 'copy'], choice: 'copy' });
    await here.restore(archive);
    expect(await here.backend.read(['map:taxi'])).toEqual(['torn']);
    expect(await here.titles()).toEqual(['', 'Taxi (copy)']);
  });

  it('leaves the version of another map alone that has the same id', async () => {
    await there.keep(taxi, older);
    const [info] = await there.repository.versions.list('taxi');
    await here.repository.versions.take('shop', [{ ...info!, text: 'shop’s' }]);
    await here.restore(await there.archive());
    expect(await here.repository.versions.textOf(info!.id)).toBe('shop’s');
    const [own] = await here.repository.versions.list('taxi');
    expect(await here.repository.versions.textOf(own!.id)).toBe(writeMapFile(older));
  });
});

describe('restoring from a backup that is not as it was', () => {
  /** The archive with some of its files changed. */
  async function changed(archive: Blob, change: (files: Record<string, Uint8Array>) => void): Promise<Blob> {
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    change(files);
    return new Blob([zipSync(files)]);
  }

  it('names a map that is no map and restores the rest', async () => {
    await there.keep(taxi, older);
    await there.keep(createMap({ id: 'shop', title: 'Shop' }));
    const archive = await changed(await there.archive(), (files) => {
      files['maps/Shop.tropa.json'] = strToU8('{ "format": "tropa-map", "version": 99, "map": {} }');
      for (const name of Object.keys(files)) if (name.startsWith('versions/')) files[name] = strToU8('x');
    });
    const { maps } = await here.plan(archive);
    expect(maps.find(({ title }) => title === 'Shop')).toMatchObject({
      status: 'broken',
      choices: [],
      error: { code: 'newer-version' },
    });
    expect(await here.restore(archive)).toMatchObject({ added: 1, lostVersions: 1, failed: [] });
    expect(await here.titles()).toEqual(['Taxi']);
  });

  it('tells of a storage that gives up, and undoes what was done until then', async () => {
    await there.keep(taxi);
    await there.keep(createMap({ id: 'shop', title: 'Shop' }));
    const archive = await there.archive();
    const { backup, maps } = await here.plan(archive);
    // From the second map on.
    const onprogress = () =>
      void vi.spyOn(here.backend, 'change').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const result = await restoreMaps(backup, maps, here, { onprogress, copyTitle: (title) => title });
    vi.restoreAllMocks();
    expect(result).toMatchObject({ added: 1, brokenOff: 'storage' });
    await result.undo();
    expect(await here.titles()).toEqual([]);
  });

  it('stops when it is cancelled', async () => {
    for (const id of ['a', 'b', 'c']) await there.keep(createMap({ id, title: id }));
    const { backup, maps } = await here.plan(await there.archive());
    const work = new AbortController();
    const result = await restoreMaps(backup, maps, here, {
      signal: work.signal,
      onprogress: () => work.abort(),
      copyTitle: (title) => title,
    });
    expect(result).toMatchObject({ added: 1, brokenOff: 'cancelled' });
  });
});
