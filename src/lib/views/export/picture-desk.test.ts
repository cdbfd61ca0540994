import { expect, it, vi } from 'vitest';
import { DEFAULT_CHOICE } from './picture-choice.ts';
import { PictureDesk } from './picture-desk.svelte.ts';
import type { PictureDraft, PictureMaker, PictureWish } from './picture-maker.ts';
import { wishOf } from './wish.ts';

const BOX = { width: 100, height: 100 };
const wish = (change: Partial<PictureWish> = {}) => ({
  ...wishOf(DEFAULT_CHOICE, { kind: 'map' }, 'light'),
  ...change,
});

function draftOf(
  width: number,
  preview: PictureDraft['preview'] = async () => new Blob(['p']),
): PictureDraft {
  const size = { width, height: 1 };
  const plan = () => ({ scale: 1, pixels: size, sheets: { size, parts: [], scale: 1 } });
  return { size, slides: 0, plan, preview, make: async () => new Blob(), print: async () => {} };
}

function deskWith(lay: PictureMaker['lay']): PictureDesk {
  const maker: PictureMaker = {
    formats: [],
    parts: () => ({ selected: 0, stages: [], paths: [] }),
    lay,
    viewShown: () => false,
    view: async () => new Blob(),
    copy: async () => 'copied',
    download: () => '',
  };
  return new PictureDesk(maker, BOX);
}

it('lays out the newest of many wishes only, and keeps the one before till then', async () => {
  vi.useFakeTimers();
  const lay = vi.fn(async ({ curve }: PictureWish) => draftOf(curve ? 2 : 1));
  const desk = deskWith(lay);
  desk.lay(wish(), { atOnce: true });
  await vi.runAllTimersAsync();
  expect(desk.draft?.size.width).toBe(1);
  const first = desk.preview;
  expect(first?.address).toMatch(/^blob:/);
  for (const badges of [true, false, true]) desk.lay(wish({ badges }));
  desk.lay(wish({ curve: true }));
  expect([desk.state, desk.draft?.size.width, desk.preview]).toEqual(['laying', 1, first]);
  await vi.runAllTimersAsync();
  expect(lay).toHaveBeenCalledTimes(2);
  expect([desk.state, desk.draft?.size.width]).toEqual(['ready', 2]);
  expect(desk.preview).not.toBe(first);
  desk.close();
  expect(desk.preview).toBeNull();
  vi.useRealTimers();
});

it('passes over what comes too late', async () => {
  const ends: ((draft: PictureDraft) => void)[] = [];
  const desk = deskWith(() => new Promise((resolve) => ends.push(resolve)));
  desk.lay(wish(), { atOnce: true });
  desk.lay(wish({ curve: true }), { atOnce: true });
  ends[1]!(draftOf(2));
  ends[0]!(draftOf(1));
  await vi.waitFor(() => expect(desk.preview).not.toBeNull());
  expect(desk.draft?.size.width).toBe(2);
});

it('says that there is nothing to draw, that it can’t be drawn, and lives without a preview', async () => {
  const empty = deskWith(async () => null);
  empty.lay(wish(), { atOnce: true });
  await vi.waitFor(() => expect(empty.state).toBe('empty'));
  const failing = deskWith(() => Promise.reject(new Error('no canvas')));
  failing.lay(wish(), { atOnce: true });
  await vi.waitFor(() => expect(failing.state).toBe('failed'));
  expect(failing.draft).toBeNull();
  const blind = deskWith(async () => draftOf(1, () => Promise.reject(new Error('no preview'))));
  blind.lay(wish(), { atOnce: true });
  await vi.waitFor(() => expect(blind.state).toBe('ready'));
  expect([blind.draft?.size.width, blind.preview]).toEqual([1, null]);
});
