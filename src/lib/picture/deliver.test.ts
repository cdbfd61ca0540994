import { expect, it } from 'vitest';
import { canCopy, copyPng, copySvg } from './deliver.ts';

const png = new Blob(['png'], { type: 'image/png' });

class Item {
  constructor(readonly content: Readonly<Record<string, Promise<Blob>>>) {}
}

function scopeWith(write?: (items: Item[]) => Promise<void>): typeof globalThis {
  const scope = write ? { navigator: { clipboard: { write } }, ClipboardItem: Item } : { navigator: {} };
  return scope as unknown as typeof globalThis;
}

it('gives the clipboard the promise, before the picture is there', async () => {
  let finish: (png: Blob) => void = () => {};
  const making = new Promise<Blob>((resolve) => (finish = resolve));
  const taken: Item[] = [];
  const copying = copyPng(
    making,
    scopeWith(async (items) => {
      taken.push(...items);
      await items[0]!.content['image/png'];
    }),
  );
  expect(taken).toHaveLength(1);
  finish(png);
  expect(await copying).toBe('copied');
  expect(await taken[0]!.content['image/png']).toBe(png);
});

it('tells a refusal and a browser without it apart', async () => {
  const refusing = scopeWith(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  expect(await copyPng(Promise.resolve(png), refusing)).toBe('refused');
  expect(await copyPng(Promise.resolve(png), scopeWith())).toBe('unsupported');
  expect(canCopy(refusing)).toBe(true);
  expect(canCopy(scopeWith())).toBe(false);
});

it('rejects with what the picture failed by', async () => {
  const fault = new Error('too large');
  const passing = scopeWith(async ([item]) => void (await item!.content['image/png']));
  await expect(copyPng(Promise.reject(fault), passing)).rejects.toBe(fault);
  await expect(copyPng(Promise.reject(fault), scopeWith())).rejects.toBe(fault);
});

const svg = new Blob(['<svg/>'], { type: 'image/svg+xml' });

it.each([true, false])('copies an SVG as text, and as a picture where the browser can: %s', async (can) => {
  const taken: Item[] = [];
  const scope = scopeWith(async (items) => void taken.push(...items));
  Object.assign(scope, {
    ClipboardItem: class extends Item {
      static supports(): boolean {
        return can;
      }
    },
  });
  expect(await copySvg(Promise.resolve(svg), scope)).toBe('copied');
  const { content } = taken[0]!;
  expect(Object.keys(content)).toEqual(can ? ['text/plain', 'image/svg+xml'] : ['text/plain']);
  const text = await content['text/plain']!;
  expect([text.type, await text.text()]).toEqual(['text/plain', '<svg/>']);
});

it('tells of an SVG what it tells of a PNG', async () => {
  const refusing = scopeWith(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  expect(await copySvg(Promise.resolve(svg), refusing)).toBe('refused');
  expect(await copySvg(Promise.resolve(svg), scopeWith())).toBe('unsupported');
  const failing = Promise.reject<Blob>(new Error('not drawn'));
  await expect(copySvg(failing, refusing)).rejects.toThrow('not drawn');
});
