import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PickedFile } from './file-access.ts';
import { takeLaunchedFiles } from './launched-files.ts';

class Handle {
  readonly kind = 'file';
  readonly name: string;
  readonly #there: boolean;
  constructor(name: string, there = true) {
    this.name = name;
    this.#there = there;
  }
  async getFile(): Promise<File> {
    if (!this.#there) throw new DOMException('gone', 'NotFoundError');
    return new File(['{}'], this.name);
  }
}

beforeEach(() => void vi.stubGlobal('FileSystemFileHandle', Handle));
afterEach(() => void vi.unstubAllGlobals());

function launching() {
  let launch: (params: { files?: readonly FileSystemHandle[] }) => void = () => expect.fail('Nobody listens');
  const opened: (readonly PickedFile[])[] = [];
  takeLaunchedFiles(async (files) => void opened.push(files), {
    launchQueue: { setConsumer: (consumer) => (launch = consumer) },
  });
  return {
    opened,
    launch: async (...handles: readonly Handle[]) => {
      launch({ files: handles as unknown as readonly FileSystemHandle[] });
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('files that the system opens with the app', () => {
  it('are taken with the right to write them back, whenever they come', async () => {
    const { opened, launch } = launching();
    const [first, second] = [new Handle('a.tropa.json'), new Handle('b.tropa.json')];
    await launch(first, second);
    await launch(first);
    expect(opened.map((files) => files.map(({ file }) => file.name))).toEqual([
      ['a.tropa.json', 'b.tropa.json'],
      ['a.tropa.json'],
    ]);
    expect(opened[0]?.[1]?.handle).toBe(second);
  });

  it('that are gone leave the others', async () => {
    const { opened, launch } = launching();
    await launch(new Handle('gone.json', false), new Handle('there.json'));
    expect(opened.flat().map(({ file }) => file.name)).toEqual(['there.json']);
  });

  it('are none where the app is started by itself or the browser has no queue', async () => {
    const { opened, launch } = launching();
    await launch();
    expect(opened.flat()).toEqual([]);
    expect(() => takeLaunchedFiles(async () => {}, {})).not.toThrow();
  });
});
