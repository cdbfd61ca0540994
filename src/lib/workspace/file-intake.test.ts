import { beforeEach, describe, expect, it } from 'vitest';
import { createMap, type JourneyMap } from '#lib/domain';
import { MAX_FILE_BYTES, writeMapFile } from '#lib/format';
import { MapRepository, MemoryBackend } from '#lib/storage';
import { FileIntake, type PictureContent } from './file-intake.svelte.ts';
import { Library, type Undo } from './library.svelte.ts';
import { outlineOf } from './outline.ts';

let backend: MemoryBackend;
let repository: MapRepository;
let library: Library;
let intake: FileIntake;
let opened: string[];
let archives: string[];
let pictures: { readonly [name: string]: PictureContent };
let replaced: { readonly map: JourneyMap; readonly undo: Undo }[];

beforeEach(async () => {
  backend = new MemoryBackend();
  repository = new MapRepository(backend, (map) => outlineOf(map));
  library = new Library(repository);
  opened = [];
  replaced = [];
  archives = [];
  pictures = {};
  intake = new FileIntake(repository, library, {
    onopen: (id) => opened.push(id),
    onreplace: (map, undo) => replaced.push({ map, undo }),
    onbackup: ({ name }) => archives.push(name),
    readPicture: async ({ name }, kind) => pictures[`${kind} ${name}`] ?? expect.fail(`${kind} ${name}`),
  });
  await library.load();
});

const fileOf = (text: string, name = 'map.tropa.json') => ({ file: new File([text], name), handle: null });
const pngFile = (name: string) =>
  new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], name);
const taxi = createMap({ id: 'taxi', title: 'Taxi' });
const changed = { ...taxi, title: 'Taxi, changed' };

async function titleOf(id: string): Promise<string> {
  const loaded = await repository.load(id);
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.map.title;
}

describe('FileIntake', () => {
  it('takes files in and opens the last of them', async () => {
    await intake.open([fileOf(writeMapFile(taxi)), fileOf(writeMapFile(createMap({ id: 'shop' })))]);
    expect(opened).toEqual(['shop']);
    expect(library.maps.map(({ id }) => id).toSorted()).toEqual(['shop', 'taxi']);
    expect(await repository.load('taxi')).toMatchObject({ ok: true, text: writeMapFile(taxi) });
  });

  it('just opens a map that the library has in the same state, and writes nothing', async () => {
    await library.create(taxi);
    const before = await backend.readAll();
    await intake.open([fileOf(writeMapFile(taxi))]);
    expect(opened).toEqual(['taxi']);
    expect(intake.conflict).toBeNull();
    expect(await backend.readAll()).toEqual(before);
  });

  it('refuses a wrong file with its path and takes the good one beside it', async () => {
    const wrong = writeMapFile(taxi).replace('"title": "Taxi"', '"title": 7');
    await intake.open([fileOf(wrong, 'wrong.json'), fileOf(writeMapFile(createMap({ id: 'shop' })))]);
    expect(intake.refusal).toMatchObject({ name: 'wrong.json', error: { path: 'map.title' } });
    expect(opened).toEqual(['shop']);
    expect(library.maps.map(({ id }) => id)).toEqual(['shop']);
    intake.dismiss();
    expect(intake.refusal).toBeNull();
  });

  it('refuses a file that is too large without reading it', async () => {
    const file = new File([], 'big.tropa.json');
    Object.defineProperty(file, 'size', { value: MAX_FILE_BYTES + 1 });
    file.text = () => Promise.reject(new Error('was read'));
    await intake.open([{ file, handle: null }]);
    expect(intake.refusal).toMatchObject({ name: 'big.tropa.json', error: { code: 'too-large' } });
  });

  it('hands over an archive, known by how it begins or by its name, of whatever size', async () => {
    const large = new File([], 'large.ZIP');
    Object.defineProperty(large, 'size', { value: MAX_FILE_BYTES + 1 });
    await intake.open([
      fileOf('PK\u0003\u0004…', 'named.json'),
      { file: large, handle: null },
      fileOf(writeMapFile(taxi)),
    ]);
    expect(archives).toEqual(['named.json', 'large.ZIP']);
    expect(intake.refusal).toBeNull();
    expect(opened).toEqual(['taxi']);
  });

  it('opens the map that a picture carries, by its first bytes, and never saves over the picture', async () => {
    pictures = { 'png a.json': { found: writeMapFile(taxi) } };
    const handle = { kind: 'file', name: 'a.json' } as FileSystemFileHandle;
    await intake.open([{ ...fileOf('', 'a.json'), file: pngFile('a.json'), handle }]);
    expect(opened).toEqual(['taxi']);
    expect(await repository.load('taxi')).toMatchObject({ text: writeMapFile(taxi) });
    expect(await repository.handleOf('taxi')).toBeUndefined();
  });

  it('asks about a picture’s map as about a file’s', async () => {
    await library.create(taxi);
    pictures = { 'svg a.svg': { found: writeMapFile(changed) } };
    await intake.open([fileOf('<svg/>', 'a.svg')]);
    expect(intake.conflict).toMatchObject({ name: 'a.svg', map: { title: 'Taxi, changed' } });
    await intake.replace();
    expect(await titleOf('taxi')).toBe('Taxi, changed');
  });

  it('refuses a picture without a map, with a broken one and with one that is no map’s file', async () => {
    pictures = {
      'png none.png': { found: null, reason: 'no-map' },
      'svg torn.svg': { found: null, reason: 'damaged' },
      'svg wrong.svg': { found: '{ "format": "other" }' },
    };
    await intake.open([
      { file: pngFile('none.png'), handle: null },
      fileOf('<svg/>', 'torn.svg'),
      fileOf('<svg/>', 'wrong.svg'),
      fileOf('GIF89a', 'photo.png'),
    ]);
    const refusals = [];
    for (; intake.refusal; intake.dismiss()) refusals.push(intake.refusal);
    expect(refusals).toMatchObject([
      { name: 'none.png', error: null, picture: 'no-map' },
      { name: 'torn.svg', error: null, picture: 'damaged' },
      { name: 'wrong.svg', error: { code: 'not-a-map' } },
      { name: 'photo.png', error: null, picture: 'no-map' },
    ]);
    expect(library.maps).toEqual([]);
  });

  it('refuses a file that the browser can’t read', async () => {
    const file = new File([], 'gone.tropa.json');
    file.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await intake.open([{ file, handle: null }]);
    expect(intake.refusal).toEqual({ name: 'gone.tropa.json', error: null });
  });

  it('asks about a map that the library has in another state, and skipping leaves it', async () => {
    await library.create(taxi);
    await intake.open([fileOf(writeMapFile(changed), 'theirs.json')]);
    expect(intake.conflict).toMatchObject({ name: 'theirs.json', existing: { title: 'Taxi' } });
    expect(opened).toEqual([]);
    intake.skip();
    expect(intake.conflict).toBeNull();
    expect(await titleOf('taxi')).toBe('Taxi');
  });

  it('replaces the map, keeps the old one as a version, and undo brings back the very bytes', async () => {
    await library.create(taxi);
    await intake.open([fileOf(writeMapFile(changed))]);
    await intake.replace();
    expect(await titleOf('taxi')).toBe('Taxi, changed');
    expect(replaced.map(({ map }) => map.title)).toEqual(['Taxi, changed']);
    expect(await repository.versions.list('taxi')).toMatchObject([{ kind: 'replaced', title: 'Taxi' }]);
    await replaced[0]!.undo();
    expect(await repository.load('taxi')).toMatchObject({ text: writeMapFile(taxi), revision: 3 });
    expect(library.maps.map(({ title }) => title)).toEqual(['Taxi']);
  });

  it('keeps both: the file’s map gets an id and a title of its own', async () => {
    await library.create(taxi);
    await intake.open([fileOf(writeMapFile(changed))]);
    await intake.keepBoth('Taxi (from the file)');
    expect(opened).toHaveLength(1);
    expect(opened[0]).not.toBe('taxi');
    expect(await titleOf(opened[0]!)).toBe('Taxi (from the file)');
    expect(await titleOf('taxi')).toBe('Taxi');
  });

  it('asks about each conflict in turn', async () => {
    const shop = createMap({ id: 'shop', title: 'Shop' });
    await library.create(taxi);
    await library.create(shop);
    await intake.open([fileOf(writeMapFile(changed)), fileOf(writeMapFile({ ...shop, title: 'Shop 2' }))]);
    expect(intake.conflict?.map.id).toBe('taxi');
    intake.skip();
    expect(intake.conflict?.map.id).toBe('shop');
    await intake.replace();
    expect(intake.conflict).toBeNull();
    expect([await titleOf('taxi'), await titleOf('shop')]).toEqual(['Taxi', 'Shop 2']);
  });

  it('never replaces a record that can’t be read', async () => {
    await backend.write([['map:taxi', 'torn']]);
    await intake.open([fileOf(writeMapFile(taxi))]);
    expect(intake.conflict?.existing.broken).toBeDefined();
    await intake.replace();
    expect(replaced).toEqual([]);
    expect(intake.refusal).toEqual({ name: 'map.tropa.json', error: null });
    expect(await backend.read(['map:taxi'])).toEqual(['torn']);
  });
});
