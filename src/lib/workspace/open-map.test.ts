import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '#lib/document';
import { createMap, createTouchpoint, type JourneyMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import { MapRepository, MemoryBackend, type Change, type Write, type WriteOptions } from '#lib/storage';
import { FakeLocks } from '../../../tests/fixtures/fake-locks.ts';
import { Library } from './library.svelte.ts';
import type { MapEvent } from './map-status.ts';
import { OpenMap } from './open-map.svelte.ts';
import { outlineOf } from './outline.ts';

/** A tab's way to the disk that all tabs share; it can be full, or slow. */
class Tab extends MemoryBackend {
  override readonly lasting = true;
  readonly #disk: MemoryBackend;
  full: (keys: readonly string[]) => boolean = () => false;
  slow = 0;

  constructor(disk: MemoryBackend) {
    super();
    this.#disk = disk;
  }

  override read(keys: readonly string[]) {
    return this.#disk.read(keys);
  }
  override readRange(prefix: string) {
    return this.#disk.readRange(prefix);
  }
  override async write(writes: readonly Write[], options?: WriteOptions): Promise<void> {
    if (this.full(writes.map(([key]) => key))) throw new DOMException('full', 'QuotaExceededError');
    if (this.slow > 0) await pass(this.slow);
    await this.#disk.write(writes, options);
  }
  override async change<Result>(
    keys: readonly string[],
    decide: (values: readonly unknown[]) => Change<Result>,
    options?: WriteOptions,
  ): Promise<Result> {
    if (this.full(keys)) throw new DOMException('full', 'QuotaExceededError');
    if (this.slow > 0) await pass(this.slow);
    return this.#disk.change(keys, decide, options);
  }
}

const MAP = createMap({ id: 'a', title: 'zero', touchpoints: [createTouchpoint({ id: 't' })] });
const pass = (ms = 20) => new Promise((go) => setTimeout(go, ms));
const titled = (title: string): Command => ({
  label: { code: 'rename-map' },
  apply: (map: JourneyMap) => ({ ...map, title }),
});

let disk: MemoryBackend;
let opened: OpenMap[];

beforeEach(async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('localStorage', { getItem: () => null, setItem() {}, removeItem() {} });
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  vi.stubGlobal('Worker', class extends EventTarget {});
  disk = new MemoryBackend();
  opened = [];
  await repositoryOf(new Tab(disk)).save(MAP);
});

afterEach(async () => {
  for (const map of opened) await map.close();
  vi.unstubAllGlobals();
});

const repositoryOf = (tab: Tab) => new MapRepository(tab, outlineOf);

async function openIn(repository: MapRepository) {
  const events: MapEvent[] = [];
  const map = await OpenMap.open(repository, 'a', { onevent: (event) => events.push(event) });
  if (!(map instanceof OpenMap)) throw new Error(map.failure);
  opened.push(map);
  return { map, events };
}

async function newTab() {
  const tab = new Tab(disk);
  const repository = repositoryOf(tab);
  return { tab, repository, ...(await openIn(repository)) };
}

async function keptTitle(): Promise<string> {
  const [record] = await disk.read(['map:a']);
  return (JSON.parse((record as { text: string }).text) as { map: JourneyMap }).map.title;
}

async function versionTitles(): Promise<readonly string[]> {
  const versions = await repositoryOf(new Tab(disk)).versions.list('a');
  return versions.map(({ kind, title }) => `${kind} ${title}`).sort();
}

const wake = () => document.dispatchEvent(new Event('resume'));

describe('one writer', () => {
  it('follows the tab that writes, and takes over with all that is kept', async () => {
    const [first, second] = [await newTab(), await newTab()];
    first.map.editor.run(titled('one'));
    await first.map.flush();
    wake();
    await vi.waitFor(() => expect(second.map.editor.kept.title).toBe('one'));
    expect([first.map.status, second.map.status]).toEqual(['saved', 'following']);
    expect(second.map.editor.run(titled('refused'))).toBe(false);
    await second.map.takeOver();
    second.map.editor.run(titled('two'));
    await second.map.flush();
    await vi.waitFor(() => expect(first.map.status).toBe('following'));
    wake();
    await vi.waitFor(() => expect(first.map.editor.kept.title).toBe('two'));
    expect(first.events).toContain('taken-over');
    expect(second.events).toEqual(['refused', 'writing']);
  });

  it('keeps the unsaved edit and the trial apart when the lock is taken, whatever version is looked at', async () => {
    const [first, second] = [await newTab(), await newTab()];
    first.map.editor.run(titled('kept'));
    first.map.editor.startTrial();
    first.map.editor.run(titled('tried'));
    first.map.editor.preview({ ...MAP, title: 'an old version' });
    await second.map.takeOver();
    await vi.waitFor(async () => expect(await versionTitles()).toEqual(['conflict kept', 'conflict tried']));
    await vi.waitFor(() => expect(first.map.editor.kept.title).toBe('zero'));
    expect(first.map.editor.trying).toBe(false);
  });

  it('loses nothing that is typed while it gives way', async () => {
    const { map, events } = await newTab();
    await repositoryOf(new Tab(disk)).save({ ...MAP, title: 'foreign' });
    const typed: string[] = [];
    map.editor.run(titled('first'));
    const flushed = map.flush();
    for (let edit = 0; edit < 30 && !events.includes('changed-elsewhere'); edit++) {
      if (map.editor.run(titled(`typing ${edit}`))) typed.push(`typing ${edit}`);
      await pass(0);
    }
    await flushed;
    await map.flush();
    const everywhere = [await keptTitle(), map.editor.kept.title, ...(await versionTitles())].join();
    // The last one of what was typed holds all before it.
    expect(everywhere).toContain(typed.at(-1));
    expect(await keptTitle()).toBe(map.editor.kept.title);
  });

  it('goes on by itself when the one that writes has gone, in the order of waiting', async () => {
    const [first, second, third] = [await newTab(), await newTab(), await newTab()];
    first.map.editor.run(titled('last words'));
    await first.map.close();
    await vi.waitFor(() => expect(second.map.status).toBe('saved'));
    expect(second.map.editor.kept.title).toBe('last words');
    expect(third.map.status).toBe('following');
  });
});

describe('a storage that fails', () => {
  it('brings a held map back to the one who opens it again, also while its last save still runs', async () => {
    const { tab, repository, map } = await newTab();
    map.editor.run(titled('edited'));
    tab.full = () => true;
    tab.slow = 300;
    const closed = map.close();
    const again = await openIn(repository);
    await closed;
    await pass();
    expect(again.map.editor.kept.title).toBe('edited');
    tab.full = () => false;
    tab.slow = 0;
    await again.map.flush();
    await vi.waitFor(async () => expect(await keptTitle()).toBe('edited'), { timeout: 5000 });
    expect(repository.holding).toBe(false);
  });

  it('does not let a held map be overwritten on the screen of a tab that follows', async () => {
    const [first, second] = [await newTab(), await newTab()];
    first.map.editor.run(titled('held'));
    first.tab.full = () => true;
    await first.map.flush();
    await first.map.close();
    await vi.waitFor(() => expect(second.map.status).toBe('saved'));
    first.tab.full = () => false;
    const again = await openIn(first.repository);
    expect([again.map.status, again.map.editor.kept.title]).toEqual(['following', 'held']);
    second.map.editor.run(titled('goes on'));
    await second.map.flush();
    wake();
    await vi.waitFor(() => expect(again.map.editor.kept.title).toBe('goes on'));
    expect(await versionTitles()).toContain('conflict held');
  });

  it('gives what is held to a download, a backup and the trash', async () => {
    const { tab, repository, map } = await newTab();
    map.editor.run(titled('only in the page'));
    tab.full = () => true;
    await map.flush();
    await map.close();
    expect(await repository.textOf('a')).toContain('only in the page');
    tab.full = () => false;
    const trashed = await repository.remove('a');
    expect(trashed?.record).toMatchObject({ text: expect.stringContaining('only in the page') as string });
    expect(repository.holding).toBe(false);
  });

  it('leaves a draft where it is that it can’t read or keep', async () => {
    const draft = { map: 'a', savedAt: '2026-01-01', base: 0, writer: 'x' };
    const text = writeMapFile({ ...MAP, title: 'draft' });
    await disk.write([
      ['draft:a:newer', { ...draft, text: text.replace('"version": 1', '"version": 99') }],
      ['draft:a:older', { ...draft, text }],
    ]);
    const tab = new Tab(disk);
    tab.full = (keys) => keys.some((key) => key.startsWith('versions:'));
    const { events } = await openIn(repositoryOf(tab));
    await vi.waitFor(() => expect(events).toEqual(['not-kept-aside']));
    expect((await disk.readRange('draft:')).size).toBe(2);
  });

  it('takes up a draft where it broke off, as a step', async () => {
    const text = writeMapFile({ ...MAP, title: 'draft' });
    await disk.write([['draft:a:x', { map: 'a', text, savedAt: '2026-01-01', base: 1, writer: 'x' }]]);
    const { map, events } = await newTab();
    await vi.waitFor(() => expect(events).toEqual(['recovered']));
    expect(map.editor.kept.title).toBe('draft');
    await vi.waitFor(async () => expect((await disk.readRange('draft:')).size).toBe(0));
    map.editor.undo();
    expect(map.editor.kept.title).toBe('zero');
  });

  it('writes the map again when the database was emptied, and can still be fenced off', async () => {
    const { map } = await newTab();
    map.editor.run(titled('one'));
    await map.flush();
    await disk.write([...(await disk.readAll()).keys()].map((key): Write => [key, undefined]));
    wake();
    await vi.waitFor(async () => expect(await disk.read(['map:a'])).not.toEqual([undefined]), {
      timeout: 5000,
    });
    expect(map.status).not.toBe('removed');
    map.editor.run(titled('two'));
    await map.flush();
    expect(await keptTitle()).toBe('two');

    const library = new Library(repositoryOf(new Tab(disk)));
    await library.replace({ ...MAP, title: 'of a file' });
    map.editor.run(titled('three'));
    await map.flush();
    expect(await keptTitle()).toBe('of a file');
    expect(await versionTitles()).toEqual(expect.arrayContaining(['conflict three', 'replaced two']));
  });
});

describe('others', () => {
  it('make a step of a file that replaces the map, and undoing that keeps what came since', async () => {
    const { map } = await newTab();
    const library = new Library(repositoryOf(new Tab(disk)));
    const undo = await library.replace({ ...MAP, title: 'file' });
    wake();
    await vi.waitFor(() => expect(map.editor.kept.title).toBe('file'));
    expect(map.editor.undoLabel).toEqual({ code: 'changed-elsewhere' });
    map.editor.run(titled('more'));
    await map.flush();
    await undo();
    expect(await keptTitle()).toBe('zero');
    expect(await versionTitles()).toContain('replaced more');
  });

  it('that take the map out leave what is shown, to be put back', async () => {
    const { map } = await newTab();
    await repositoryOf(new Tab(disk)).remove('a');
    wake();
    await vi.waitFor(() => expect(map.status).toBe('removed'));
    expect(map.editor.editable).toBe(false);
    await map.putBack();
    expect([map.status, map.editor.editable, await keptTitle()]).toEqual(['saved', true, 'zero']);
    map.editor.run(titled('goes on'));
    await map.flush();
    expect(await keptTitle()).toBe('goes on');
  });
});
