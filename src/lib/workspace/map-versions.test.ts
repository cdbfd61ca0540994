import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Editor } from '#lib/document';
import { createMap, createTouchpoint, type JourneyMap } from '#lib/domain';
import { writeMapFile } from '#lib/format';
import { MapRepository, MemoryBackend, type Change } from '#lib/storage';
import { MapVersions } from './map-versions.svelte.ts';
import { outlineOf } from './outline.ts';

class FailingBackend extends MemoryBackend {
  failing: 'reads' | 'writes' | null = null;

  override read(keys: readonly string[]) {
    return this.failing === 'reads' ? Promise.reject(new Error('shut')) : super.read(keys);
  }
  override change<Result>(keys: readonly string[], decide: (values: readonly unknown[]) => Change<Result>) {
    return this.failing ? Promise.reject(new Error('full')) : super.change(keys, decide);
  }
}

const BEFORE = createMap({
  id: 'a',
  title: 'Before',
  touchpoints: [createTouchpoint({ id: 't', title: 'Call' })],
});
const NOW: JourneyMap = { ...BEFORE, title: 'Now' };

let backend: FailingBackend;
let repository: MapRepository;
let editor: Editor;
let versions: MapVersions;
const flush = vi.fn(async () => {});

beforeEach(() => {
  backend = new FailingBackend();
  repository = new MapRepository(backend, (map) => outlineOf(map));
  editor = new Editor(NOW);
  versions = new MapVersions({ id: 'a', editor, flush }, repository);
  flush.mockClear();
});

afterEach(() => {
  versions.close();
  editor.close();
  vi.useRealTimers();
});

const keep = (map: JourneyMap, text = writeMapFile(map)) =>
  repository.versions.add('a', {
    kind: 'auto',
    at: '2026-01-01T10:00:00.000Z',
    text,
    title: map.title,
    touchpoints: map.touchpoints.length,
  });

const kinds = async () => (await repository.versions.list('a')).map(({ kind, title }) => `${kind} ${title}`);

describe('the list', () => {
  it('says when the storage can’t be read, and is read when it can', async () => {
    expect(versions.state).toBe('loading');
    backend.failing = 'reads';
    await versions.load();
    expect(versions.state).toBe('failed');
    backend.failing = null;
    const version = await keep(BEFORE);
    await versions.load();
    expect([versions.state, versions.list]).toEqual(['ready', [version]]);
    // What is shown stays when the storage fails later.
    backend.failing = 'reads';
    await versions.load();
    expect([versions.state, versions.list]).toEqual(['ready', [version]]);
  });

  it('is read again when the map’s versions change, not of another map, and not once it is closed', async () => {
    await versions.load();
    const version = await keep(BEFORE);
    await vi.waitFor(() => expect(versions.list).toEqual([version]));
    const other = { kind: 'auto', at: '2026-01-01', text: '', title: '', touchpoints: 0 } as const;
    await repository.versions.add('b', other);
    versions.close();
    await repository.versions.remove('a', version.id);
    await Promise.resolve();
    expect(versions.list).toEqual([version]);
  });
});

describe('reading a version', () => {
  it('gives its map under the open map’s id', async () => {
    const { id } = await keep({ ...BEFORE, id: 'elsewhere' });
    expect(await versions.read(id)).toMatchObject({ ok: true, map: BEFORE });
  });

  it('says why it can’t be read and still has the text', async () => {
    const broken = await keep(BEFORE, '{"format": "tropa-map", "version": 99, "map": {}}');
    expect(await versions.read(broken.id)).toMatchObject({
      ok: false,
      reason: 'unreadable',
      error: { code: 'newer-version' },
      text: expect.stringContaining('99'),
    });
    expect(await versions.read('gone')).toEqual({ ok: false, reason: 'gone' });
    backend.failing = 'reads';
    expect(await versions.read(broken.id)).toEqual({ ok: false, reason: 'storage' });
  });
});

describe('keeping', () => {
  it('keeps the map as it is now under a name, not what is tried out or looked at', async () => {
    editor.startTrial();
    editor.run({ label: { code: 'rename-map' }, apply: (map) => ({ ...map, title: 'Tried' }) });
    editor.preview(BEFORE);
    const version = await versions.keepNow('Agreed');
    expect(flush).toHaveBeenCalled();
    expect(versions.list).toEqual([version]);
    expect(version).toMatchObject({ kind: 'named', name: 'Agreed', title: 'Now', touchpoints: 1 });
    expect(await versions.read(version.id)).toMatchObject({ ok: true, map: NOW });
  });

  it('names, removes and puts back', async () => {
    const { id } = await keep(BEFORE);
    await versions.rename(id, 'Agreed');
    expect(versions.list).toMatchObject([{ kind: 'named', name: 'Agreed' }]);
    const putBack = await versions.remove(id);
    expect(versions.list).toEqual([]);
    await putBack!();
    expect(versions.list).toMatchObject([{ id, name: 'Agreed' }]);
    expect(await versions.remove('gone')).toBeNull();
  });

  it('rejects when the storage fails', async () => {
    backend.failing = 'writes';
    await expect(versions.keepNow('Agreed')).rejects.toThrow('full');
    await expect(versions.remove('x')).rejects.toThrow('full');
  });
});

describe('restoring', () => {
  it('is one step that can be undone, and what was there is kept as a version', async () => {
    const { id } = await keep(BEFORE);
    editor.preview(BEFORE);
    const restoration = await versions.restore(id);
    expect(flush).toHaveBeenCalled();
    expect(editor.previewed).toBeNull();
    expect(editor.kept).toEqual(BEFORE);
    expect(editor.undoLabel).toEqual({ code: 'restore-version' });
    expect(await kinds()).toEqual(['replaced Now', 'auto Before']);
    if (restoration.outcome === 'restored') restoration.undo();
    expect(editor.kept).toBe(NOW);
    expect(editor.undoLabel).toBeNull();
  });

  it('keeps nothing that is a version already', async () => {
    const { id } = await keep(BEFORE);
    await versions.keepNow('Agreed');
    expect(await versions.restore(id)).toMatchObject({ outcome: 'restored' });
    expect(await kinds()).toEqual(['named Now', 'auto Before']);
  });

  it('can be taken back after later edits, which can be had back too', async () => {
    const { id } = await keep(BEFORE);
    const restoration = await versions.restore(id);
    editor.run({ label: { code: 'set-summary' }, apply: (map) => ({ ...map, summary: 'later' }) });
    if (restoration.outcome === 'restored') restoration.undo();
    expect(editor.kept).toBe(NOW);
    editor.undo();
    expect(editor.kept).toEqual({ ...BEFORE, summary: 'later' });
  });

  it('does nothing where the map is like that already', async () => {
    const { id } = await keep(NOW);
    editor.preview(NOW);
    expect(await versions.restore(id)).toEqual({ outcome: 'same' });
    expect([editor.previewed, editor.kept, editor.undoLabel]).toEqual([null, NOW, null]);
    expect(await kinds()).toEqual(['auto Now']);
  });

  it('replaces nothing that could not be kept', async () => {
    const { id } = await keep(BEFORE);
    backend.failing = 'writes';
    expect(await versions.restore(id)).toEqual({ outcome: 'not-kept' });
    expect(editor.kept).toBe(NOW);
  });

  it('leaves a map alone that another one has, and says when a version can’t be read', async () => {
    const { id } = await keep(BEFORE);
    editor.locked = true;
    expect(await versions.restore(id)).toEqual({ outcome: 'locked' });
    expect(await versions.restore('gone')).toEqual({ outcome: 'unread' });
    expect(editor.kept).toBe(NOW);
    expect(await kinds()).toEqual(['auto Before']);
  });

  it('while something is tried out is a part of the trial', async () => {
    const { id } = await keep(BEFORE);
    editor.startTrial();
    expect(await versions.restore(id)).toMatchObject({ outcome: 'restored' });
    expect([editor.map, editor.kept]).toEqual([BEFORE, NOW]);
  });
});

it('opens a version as a map of its own', async () => {
  const version = await keep(BEFORE);
  const id = await versions.openAsCopy(version.id, 'Before (copy)');
  expect(id).not.toBe('a');
  expect(await repository.load(id!)).toMatchObject({
    map: { id, title: 'Before (copy)', touchpoints: BEFORE.touchpoints },
  });
  expect(await versions.openAsCopy('gone', 'x')).toBeNull();
});
