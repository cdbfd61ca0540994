import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveText } from './map-file.ts';

class FakeFile {
  text = 'old';
  readonly name = 'taxi.tropa.json';
  permission: PermissionState = 'granted';
  gone = false;
  readonly queryPermission = async () => this.permission;
  readonly requestPermission = async () => this.permission;

  async createWritable() {
    if (this.gone) throw new DOMException('gone', 'NotFoundError');
    let written = '';
    return {
      write: async (text: string) => void (written += text),
      close: async () => void (this.text = written),
    };
  }
}
// Only what is used of a handle is there: the rest needs a browser.
const handleOf = (file: FakeFile) => file as unknown as FileSystemFileHandle;

afterEach(() => void vi.unstubAllGlobals());

function withPicker(pick: () => Promise<FileSystemFileHandle>) {
  const showSaveFilePicker = vi.fn(pick);
  vi.stubGlobal('window', { showSaveFilePicker });
  return showSaveFilePicker;
}

describe('saveText', () => {
  it('writes to the file it has without asking for a place', async () => {
    const file = new FakeFile();
    const picker = withPicker(async () => handleOf(new FakeFile()));
    const { outcome, handle } = await saveText('new', 'map.tropa.json', handleOf(file));
    expect(outcome).toEqual({ outcome: 'written', name: 'taxi.tropa.json' });
    expect(file.text).toBe('new');
    expect(handle).toBe(file);
    expect(picker).not.toHaveBeenCalled();
  });

  it('asks for a place when it has none, and gives it for the next time', async () => {
    const file = new FakeFile();
    const picker = withPicker(async () => handleOf(file));
    const { outcome, handle } = await saveText('new', 'map.tropa.json', null);
    expect(picker).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'map.tropa.json' }));
    expect(outcome.outcome).toBe('written');
    expect(file.text).toBe('new');
    expect(handle).toBe(file);
  });

  it('writes nothing when the user changes their mind', async () => {
    withPicker(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await saveText('new', 'map.tropa.json', null)).toEqual({
      outcome: { outcome: 'cancelled' },
      handle: null,
    });
  });

  it('writes nothing without the right to, and keeps the file for the next attempt', async () => {
    const file = new FakeFile();
    file.permission = 'denied';
    withPicker(async () => handleOf(new FakeFile()));
    const { outcome, handle } = await saveText('new', 'map.tropa.json', handleOf(file));
    expect(outcome.outcome).toBe('denied');
    expect(file.text).toBe('old');
    expect(handle).toBe(file);
  });

  it('lets go of a file that is gone, so that the next attempt asks for a place', async () => {
    const file = new FakeFile();
    file.gone = true;
    withPicker(async () => handleOf(new FakeFile()));
    const { outcome, handle } = await saveText('new', 'map.tropa.json', handleOf(file));
    expect(outcome).toEqual({ outcome: 'failed', name: 'taxi.tropa.json' });
    expect(handle).toBeNull();
  });
});
