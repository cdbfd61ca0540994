import { describe, expect, it } from 'vitest';
import { MemoryBackend, type Write, type WriteOptions } from './backend.ts';
import { LAYOUT, META, metaOf, migrateLayout, NewerLayoutError, type LayoutStep } from './layout.ts';

/** A database that the browser is killed at, before or after the write with this number. */
class DyingBackend extends MemoryBackend {
  readonly durabilities: (string | undefined)[] = [];
  dieAt = Infinity;
  after = false;
  #count = 0;

  override async write(writes: readonly Write[], options?: WriteOptions): Promise<void> {
    const dies = this.#count++ === this.dieAt;
    if (dies && !this.after) throw new Error('killed');
    await super.write(writes, options);
    this.durabilities.push(options?.durability);
    if (dies) throw new Error('killed');
  }
}

const OLD: readonly Write[] = [
  ['map:a', { id: 'a', text: '{}', revision: 1, savedAt: '2026' }],
  ['map:b', 'torn'],
  ['summary:a', { id: 'a' }],
];

/** Steps as they might come: one that adds, one that moves, one that removes. */
const STEPS: readonly LayoutStep[] = [
  { from: 1, writes: () => [] },
  {
    from: 2,
    writes: (values) =>
      [...values].flatMap(([key, value]) =>
        key.startsWith('map:') ? [[`copy:${key}`, value] as const] : [],
      ),
  },
  {
    from: 3,
    writes: (values) =>
      [...values.keys()].flatMap((key) => (key.startsWith('summary:') ? [[key, undefined] as const] : [])),
  },
];

async function old(): Promise<DyingBackend> {
  const backend = new DyingBackend();
  for (const write of OLD) await MemoryBackend.prototype.write.call(backend, [write]);
  return backend;
}

const contents = async (backend: MemoryBackend) =>
  [...(await backend.readAll())].filter(([key]) => key !== META);

describe('migrateLayout', () => {
  it('brings the database of the first release to the newest layout and leaves all maps alone', async () => {
    const backend = await old();
    const before = await contents(backend);
    await migrateLayout(backend);
    expect(await contents(backend)).toEqual(before);
    expect(metaOf((await backend.read([META]))[0])?.layout).toBe(LAYOUT);
    expect(backend.durabilities).toEqual(['strict']);
  });

  it('writes nothing into an empty database, nor into one of the newest layout', async () => {
    const empty = new DyingBackend();
    await migrateLayout(empty);
    expect((await empty.readAll()).size).toBe(0);
    const newest = await old();
    await migrateLayout(newest);
    await migrateLayout(newest);
    expect(newest.durabilities).toHaveLength(1);
  });

  it('broken off at any step leaves what was there, and the next run gives the same', async () => {
    const whole = await old();
    await migrateLayout(whole, STEPS);
    const expected = await contents(whole);
    for (let dieAt = 0; dieAt < STEPS.length; dieAt++) {
      for (const after of [false, true]) {
        const backend = await old();
        Object.assign(backend, { dieAt, after });
        await expect(migrateLayout(backend, STEPS)).rejects.toThrow('killed');
        const values = new Map(await contents(backend));
        for (const [key, value] of OLD) {
          if (key.startsWith('map:')) expect(values.get(key)).toBe(value);
        }
        expect(metaOf((await backend.read([META]))[0])?.layout ?? 1).toBe(1 + dieAt + (after ? 1 : 0));
        await migrateLayout(backend, STEPS);
        expect(await contents(backend)).toEqual(expected);
      }
    }
  });

  it('takes each step once when two tabs migrate at the same time', async () => {
    const backend = await old();
    await Promise.all([migrateLayout(backend, STEPS), migrateLayout(backend, STEPS)]);
    expect(backend.durabilities).toHaveLength(STEPS.length);
  });

  it('keeps its hands off a newer layout', async () => {
    const backend = await old();
    await backend.write([[META, { layout: LAYOUT + 1, id: 'x' }]]);
    const before = await backend.readAll();
    await expect(migrateLayout(backend)).rejects.toThrow(NewerLayoutError);
    expect(await backend.readAll()).toEqual(before);
  });
});
