import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { trials } from '../../../tests/fixtures/trials.ts';
import { MemoryBackend } from './backend.ts';
import { VERSION_PREFIX, VERSIONS_PREFIX, VersionStore, type NewVersion } from './versions.ts';

const NOW = Date.UTC(2026, 10, 21, 12, 40);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

let backend: MemoryBackend;
let store: VersionStore;

beforeEach(() => {
  backend = new MemoryBackend();
  store = new VersionStore(backend, () => new Date(NOW));
});

const state = (age: number, fields: Partial<NewVersion> = {}): NewVersion => ({
  kind: 'auto',
  at: new Date(NOW - age).toISOString(),
  text: `as it was ${age} ms ago`,
  title: 'Map',
  touchpoints: 3,
  ...fields,
});

const keysOf = async (prefix: string) => [...(await backend.readRange(prefix)).keys()];

describe('VersionStore', () => {
  it('lists the versions of a map, the newest first, and gives each one’s text', async () => {
    const older = await store.add('a', state(20 * MINUTE));
    const newer = await store.add('a', state(0, { kind: 'named', name: 'Before the meeting' }));
    const other = await store.add('b', state(0));
    expect(await store.list('a')).toEqual([newer, older]);
    expect(await store.list('b')).toEqual([other]);
    expect(newer).toMatchObject({ kind: 'named', name: 'Before the meeting', title: 'Map', touchpoints: 3 });
    expect(await store.textOf(older.id)).toBe(`as it was ${20 * MINUTE} ms ago`);
    expect(older.size).toBe(`as it was ${20 * MINUTE} ms ago`.length);
    expect(await store.list('c')).toEqual([]);
    expect(await store.textOf('unknown')).toBeNull();
  });

  it('lets go of the texts of what it thins out, and of no others', async () => {
    for (let hour = 0; hour < 6; hour++) await store.add('a', state(5 * DAY + hour * 60 * MINUTE));
    await store.add('b', state(5 * DAY));
    const [left, ...rest] = await store.list('a');
    expect(rest).toEqual([]);
    expect(await store.textOf(left!.id)).toBe(`as it was ${5 * DAY} ms ago`);
    expect(await keysOf(VERSION_PREFIX)).toHaveLength(2);
  });

  it('has a text for each version of the list and no other text, whatever is done', async () => {
    const deed = fc.oneof(
      fc.record({ do: fc.constant('add' as const), age: fc.integer({ min: 0, max: 10 * DAY }) }),
      fc.record({
        do: fc.constantFrom('remove' as const, 'undo' as const, 'name' as const, 'unname' as const),
        age: fc.nat(20),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds) => {
        backend = new MemoryBackend();
        store = new VersionStore(backend, () => new Date(NOW));
        let putBack: (() => Promise<void>) | null = null;
        for (const each of deeds) {
          const { id } = (await store.list('a'))[each.age] ?? {};
          if (each.do === 'add') await store.add('a', state(each.age));
          else if (each.do === 'undo') await putBack?.();
          else if (id === undefined) continue;
          else if (each.do === 'remove') putBack = await store.remove('a', id);
          else await store.rename('a', id, each.do === 'name' ? 'Named' : '');
          const list = await store.list('a');
          expect(list.map((version) => VERSION_PREFIX + version.id).sort()).toEqual(
            await keysOf(VERSION_PREFIX),
          );
          expect(list).toEqual(list.toSorted((a, b) => b.at.localeCompare(a.at)));
        }
      }),
      { numRuns: trials(50) },
    );
  });

  it('names a version, and makes it automatic again without a name', async () => {
    const { id } = await store.add('a', state(0));
    expect(await store.rename('a', id, 'Agreed')).toBe(true);
    expect(await store.list('a')).toMatchObject([{ id, kind: 'named', name: 'Agreed' }]);
    expect(await store.rename('a', id, '')).toBe(true);
    expect(await store.list('a')).toMatchObject([{ id, kind: 'auto', name: '' }]);
    expect(await store.rename('a', 'gone', 'Agreed')).toBe(false);
    expect(await store.rename('b', id, 'Agreed')).toBe(false);
  });

  it('removes a version and puts it back with its text', async () => {
    const first = await store.add('a', state(30 * MINUTE));
    const second = await store.add('a', state(0));
    const putBack = await store.remove('a', first.id);
    expect(await store.list('a')).toEqual([second]);
    expect(await store.textOf(first.id)).toBeNull();
    await putBack!();
    await putBack!();
    expect(await store.list('a')).toEqual([second, first]);
    expect(await store.textOf(first.id)).toBe(`as it was ${30 * MINUTE} ms ago`);
    expect(await store.remove('a', 'gone')).toBeNull();
  });

  it('takes versions from elsewhere once, and leaves those that are there', async () => {
    const mine = await store.add('a', state(0, { text: 'mine' }));
    const theirs = [
      { ...state(0, { text: 'theirs' }), id: mine.id },
      { ...state(DAY, { text: 'new' }), id: 'x' },
    ];
    await store.take('a', theirs);
    await store.take('a', theirs);
    expect((await store.list('a')).map(({ id }) => id)).toEqual([mine.id, 'x']);
    expect(await store.textOf(mine.id)).toBe('mine');
    expect(await store.textOf('x')).toBe('new');
  });

  it('does not let the version of another map be overwritten from elsewhere', async () => {
    const theirs = await store.add('b', state(0, { text: 'of b' }));
    await store.take('a', [{ ...state(0, { text: 'of a' }), id: theirs.id }]);
    expect(await store.textOf(theirs.id)).toBe('of b');
    const [taken] = await store.list('a');
    expect(await store.textOf(taken!.id)).toBe('of a');
  });
});

describe('a damaged list', () => {
  it('shows what of it are versions', async () => {
    const good = await store.add('a', state(0));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything(), { maxLength: 8 }), fc.nat(8), async (junk, at) => {
        await backend.write([[VERSIONS_PREFIX + 'a', junk.toSpliced(at, 0, good)]]);
        expect(await store.list('a')).toEqual([good]);
      }),
      { numRuns: trials(100) },
    );
  });

  it.each([
    null,
    7,
    'list',
    {},
    [null],
    [{ id: 'x' }],
    [{ ...state(0), id: 'x', name: '', size: 1, kind: 'odd' }],
  ])('%j is an empty one, to which can be added', async (list) => {
    await backend.write([[VERSIONS_PREFIX + 'a', list]]);
    expect(await store.list('a')).toEqual([]);
    const added = await store.add('a', state(0));
    expect(await store.list('a')).toEqual([added]);
  });

  it('with a version whose text is gone or torn still lists it', async () => {
    const gone = await store.add('a', state(0));
    const torn = await store.add('a', state(20 * MINUTE));
    await backend.write([
      [VERSION_PREFIX + gone.id, undefined],
      [VERSION_PREFIX + torn.id, { map: 'a', gzip: new Uint8Array([31, 139, 8]) }],
    ]);
    expect(await store.list('a')).toEqual([gone, torn]);
    expect([await store.textOf(gone.id), await store.textOf(torn.id)]).toEqual([null, null]);
  });
});
