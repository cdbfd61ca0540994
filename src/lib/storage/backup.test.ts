import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import { arbitraryMap } from '../../../tests/fixtures/random-map.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { BackupError } from './backup-fault.ts';
import { MAX_ENTRY_BYTES } from './backup-manifest.ts';
import { openBackup, writeBackup } from './backup.ts';
import { MemoryBackend } from './backend.ts';
import type { MapOutline } from './records.ts';
import { MapRepository } from './repository.ts';

const OUTLINE: MapOutline = { touchpoints: 0, measured: 0, short: 0, zeroing: 0, cards: [], links: [] };
const NOW = new Date('2026-11-22T10:00:00.000Z');

let backend: MemoryBackend;
let repository: MapRepository;

beforeEach(() => {
  backend = new MemoryBackend();
  repository = new MapRepository(backend, () => OUTLINE);
});

const write = () => writeBackup(repository, {}, NOW);
const zip = (files: Zippable) => new Blob([zipSync(files)]);
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** An archive with a list of these entries, and these files. */
function backupOf(
  maps: readonly unknown[],
  files: Record<string, string>,
  more: object = {},
  level: 0 | 6 = 6,
): Blob {
  const list = { format: 'tropa-backup', version: 1, createdAt: NOW.toISOString(), maps, ...more };
  const texts = Object.entries({ ...files, 'tropa-backup.json': JSON.stringify(list) });
  return zip(Object.fromEntries(texts.map(([name, text]) => [name, [strToU8(text), { level }]])));
}

const entry = (file: string, more: object = {}) => ({
  id: 'a',
  title: 'A',
  savedAt: '2026-01-01T00:00:00.000Z',
  file,
  versions: [],
  ...more,
});

async function faultOf(archive: Blob): Promise<string> {
  const error = await openBackup(archive).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof BackupError ? error.fault : String(error);
}

describe('writeBackup', () => {
  it('holds maps, versions and the trash under names that can be read', async () => {
    const taxi = createMap({ id: '../../x', title: 'Такси: аэропорт' });
    await repository.save(taxi);
    const info = await repository.versions.add(taxi.id, {
      kind: 'named',
      name: 'Before / after',
      at: '2026-03-04T05:06:07.000Z',
      text: writeMapFile(taxi),
      title: taxi.title,
      touchpoints: 0,
    });
    await repository.save(createMap({ id: 'gone', title: 'CON' }));
    await repository.remove('gone');
    const { archive, ...counts } = await write();
    expect(counts).toEqual({ maps: 1, versions: 1, leftOut: 0 });
    const backup = await openBackup(archive);
    expect(backup.createdAt).toBe(NOW.toISOString());
    expect(backup.maps.map(({ id, file }) => [id, file])).toEqual([
      ['../../x', 'maps/Такси- аэропорт.tropa.json'],
      ['gone', 'trash/_CON.tropa.json'],
    ]);
    expect(backup.maps[0]?.versions).toMatchObject([
      { id: info.id, file: 'versions/Такси- аэропорт/2026-03-04 05-06-07 Before - after.tropa.json' },
    ]);
    expect(await backup.textOf(backup.maps[0]!)).toBe(writeMapFile(taxi));
    expect(await backup.textOf(backup.maps[0]!.versions[0]!)).toBe(writeMapFile(taxi));
  });

  it('holds records that can’t be read as they are, and says so', async () => {
    const torn = '\uFEFF{ "format": "tropa-map", "map": { "title": "\uD800 half';
    await backend.write([
      ['map:torn', { id: 'torn', text: torn, revision: 2, savedAt: '2026-01-01T00:00:00.000Z' }],
      ['map:odd', 42],
    ]);
    const backup = await openBackup((await write()).archive);
    const texts = await Promise.all(backup.maps.map((map) => backup.textOf(map)));
    expect(Object.fromEntries(backup.maps.map(({ id }, index) => [id, texts[index]]))).toEqual({
      torn,
      odd: '42',
    });
    expect(backup.maps.every(({ unreadable }) => unreadable)).toBe(true);
  });

  it('tells how far it has come, and stops when it is cancelled', async () => {
    for (const id of ['a', 'b', 'c']) await repository.save(createMap({ id }));
    const seen: [number, number][] = [];
    await writeBackup(repository, { onprogress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    const cancelling = new AbortController();
    const onprogress = vi.fn(() => cancelling.abort());
    await expect(writeBackup(repository, { signal: cancelling.signal, onprogress })).rejects.toThrow();
    expect(onprogress).toHaveBeenCalledTimes(1);
  });

  it('rejects when the storage fails', async () => {
    backend.readRange = () => Promise.reject(new Error('shut'));
    await expect(write()).rejects.toThrow('shut');
  });

  it('gives no two files one name, on any system @trial', async () => {
    const title = fc.oneof(
      fc.constantFrom('CON', 'con', '', '..', '../../x', 'A', 'a', 'A (2)', '🧳', '…', '.hidden', 'x.', 'ё'),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
    );
    const titles = fc.array(title, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(titles, async (all) => {
        const each = new MapRepository(new MemoryBackend(), () => OUTLINE);
        for (const [index, title] of all.entries()) await each.save(createMap({ id: `m${index}`, title }));
        const { maps } = await openBackup((await writeBackup(each)).archive);
        const names = maps.map(({ file }) => file.normalize('NFC').toLowerCase());
        expect(new Set(names).size).toBe(all.length);
        for (const { file } of maps) {
          expect(file).toMatch(
            /^maps\/[^/\\:*?"<>|\u0000-\u001f.][^/\\:*?"<>|\u0000-\u001f]*\.tropa\.json$/u,
          );
        }
      }),
      { numRuns: trials(60) },
    );
  });
});

describe('a backup of random maps', () => {
  it('gives back the very texts @trial', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryMap(3), { selector: ({ id }) => id, maxLength: 4 }),
        async (maps) => {
          const each = new MapRepository(new MemoryBackend(), () => OUTLINE);
          for (const map of maps) await each.save(map);
          const backup = await openBackup((await writeBackup(each)).archive);
          const texts = new Map<string, string>();
          for (const map of backup.maps) texts.set(map.id, await backup.textOf(map));
          expect(texts).toEqual(new Map(maps.map((map) => [map.id, writeMapFile(map)])));
        },
      ),
      { numRuns: trials(40) },
    );
  });

  it('cut off or bent anywhere is refused, or gives the very text, or refuses the file @trial', async () => {
    const map = createMap({ id: 'a', title: 'A' });
    await repository.save(map);
    const whole = await bytesOf((await write()).archive);
    const place = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, bit, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at]! ^= bit;
        try {
          const backup = await openBackup(new Blob([bytes]));
          for (const each of backup.maps) {
            expect(await backup.textOf(each)).toBe(writeMapFile(map));
          }
        } catch (error) {
          expect((error as Error).name).toMatch(/^Backup(File)?Error$/);
        }
      }),
      { numRuns: trials(300) },
    );
  });
});

describe('openBackup', () => {
  it.each([
    ['nothing', () => new Blob([]), 'not-a-zip'],
    ['a text', () => new Blob(['{ "format": "tropa-map" }']), 'not-a-zip'],
    ['the beginning of an archive', () => backupOf([], {}).slice(0, 60), 'truncated'],
    ['an archive of something else', () => zip({ 'word/document.xml': strToU8('<x/>') }), 'foreign'],
    ['another list under that name', () => backupOf([], {}, { format: 'other' }), 'foreign'],
    ['a newer backup', () => backupOf([], {}, { version: 2 }), 'newer'],
    ['a list without a version', () => backupOf([], {}, { version: 'x' }), 'damaged'],
    ['a list without maps', () => backupOf([], {}, { maps: 7 }), 'damaged'],
    ['a list that is no JSON', () => zip({ 'tropa-backup.json': strToU8('{') }), 'damaged'],
  ])('refuses %s', async (_, archive, fault) => {
    expect(await faultOf(archive())).toBe(fault);
  });

  it('refuses an encrypted archive', async () => {
    const bytes = await bytesOf(backupOf([], {}));
    const at = bytes.findLastIndex(
      (_, index) => new DataView(bytes.buffer).getUint8(index) === 0x50 && bytes[index + 2] === 1,
    );
    bytes[at + 8]! |= 1;
    expect(await faultOf(new Blob([bytes]))).toBe('encrypted');
  });

  it('refuses too many entries, and more declared bytes than any backup has, before it reads them', async () => {
    const bytes = await bytesOf(backupOf([entry('a')], { a: 'x' }));
    const view = new DataView(bytes.buffer);
    const many = bytes.slice();
    for (const at of [8, 10]) new DataView(many.buffer).setUint16(many.length - 22 + at, 60_000, true);
    expect(await faultOf(new Blob([many]))).toBe('too-large');
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 0xf0000000, true);
    expect(await faultOf(new Blob([bytes]))).toBe('too-large');
  });

  it('refuses files that share bytes', async () => {
    const bytes = await bytesOf(backupOf([], { a: 'one', b: 'two' }));
    const view = new DataView(bytes.buffer);
    const first = view.getUint32(bytes.length - 6, true);
    const second = first + 46 + view.getUint16(first + 28, true);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    expect(await faultOf(new Blob([bytes]))).toBe('damaged');
  });

  it('gives up a file that inflates to more than it says, without inflating it', async () => {
    const bomb = zipSync({
      a: new Uint8Array(MAX_ENTRY_BYTES + 1),
      'tropa-backup.json': strToU8(
        JSON.stringify({
          format: 'tropa-backup',
          version: 1,
          createdAt: NOW.toISOString(),
          maps: [entry('a')],
        }),
      ),
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = view.getUint32(bomb.length - 6, true);
    expect(view.getUint32(directory + 24, true)).toBe(MAX_ENTRY_BYTES + 1);
    const honest = await openBackup(new Blob([bomb]));
    await expect(honest.textOf(honest.maps[0]!)).rejects.toThrow('bytes');
    view.setUint32(directory + 24, 1000, true);
    const lying = await openBackup(new Blob([bomb]));
    await expect(lying.textOf(lying.maps[0]!)).rejects.toThrow('more than it says');
  });

  it('names a file that is damaged or missing, and gives the others', async () => {
    // Not packed, so that the text stands there as it is.
    const plain = await bytesOf(
      backupOf([entry('a'), entry('b'), entry('c')], { a: 'good', b: 'bent' }, {}, 0),
    );
    const bytes = plain.slice();
    const at = Buffer.from(plain).indexOf('bent');
    bytes[at]! ^= 1;
    const backup = await openBackup(new Blob([bytes]));
    expect(await backup.textOf(backup.maps[0]!)).toBe('good');
    await expect(backup.textOf(backup.maps[1]!)).rejects.toThrow('not what it was');
    await expect(backup.textOf(backup.maps[2]!)).rejects.toThrow('not there');
  });

  it('leaves out entries that are not what they should be, and a second one of the same file', async () => {
    const version = {
      id: 'v',
      kind: 'auto',
      name: '',
      at: NOW.toISOString(),
      title: '',
      touchpoints: 1,
      file: 'v',
    };
    const versions = [
      version,
      { ...version, file: 'a' },
      { ...version, kind: 'x' },
      { ...version, at: 'now' },
      null,
    ];
    const maps = [
      entry('a', { versions }),
      entry('a'),
      entry('b', { id: 7 }),
      null,
      entry('c', { versions: 7 }),
    ];
    const backup = await openBackup(backupOf(maps, { a: 'x', v: 'y' }));
    expect(backup.maps.map(({ file }) => file)).toEqual(['a']);
    expect(backup.maps[0]?.versions.map(({ file }) => file)).toEqual(['v']);
    expect(backup.faulty).toBe(8);
  });

  it('takes __proto__ for a name like any other', async () => {
    const backup = await openBackup(backupOf([entry('__proto__'), entry('constructor')], {}));
    await expect(backup.textOf(backup.maps[0]!)).rejects.toThrow('not there');
    await expect(backup.textOf(backup.maps[1]!)).rejects.toThrow('not there');
  });
});
