import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createMap, type JourneyMap } from '../../src/lib/domain/index.ts';
import type { GroupShape, Scene, TextShape } from '../../src/lib/picture/index.ts';
import { injectedMap } from '../fixtures/injections.ts';
import { lendScenes, sceneOn, workerAndPage } from '../fixtures/scene-page.ts';
import { hardMap } from '../fixtures/titles.ts';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import type { LibraryPage } from './pages/library-page.ts';

// A screen on which all of these maps are in view at 100 %.
test.use({ viewport: { width: 2600, height: 1900 } });

/** How far a line of the picture may lie from the same line on the screen, in pixels. */
const NEAR = 2;

const TEMPLATES = ['taxi', 'clinic', 'shop'].flatMap((name) =>
  ['ru', 'en'].map((language) => `src/lib/templates/files/${name}.${language}.json`),
);

function mapOf(path: string): JourneyMap {
  const { map } = JSON.parse(readFileSync(path, 'utf8')) as { map: Partial<JourneyMap> };
  return createMap(map);
}

const MAPS: readonly (readonly [name: string, map: () => JourneyMap])[] = [
  ...[SAMPLE, ...TEMPLATES].map((path) => [path.split('/').at(-1) ?? path, () => mapOf(path)] as const),
  ['hard titles', hardMap],
  ...[0, 20, 40].map((index) => [`injections ${index}`, () => injectedMap(index)] as const),
];

/** A line as it stands on the screen or in the picture, from its card's corner. */
interface Line {
  readonly part: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Top of the letters' box: the baseline less what the font reaches above it. */
  readonly top: number;
  readonly colour: string;
}

/** The lines of every card and note on the screen, by id. */
function linesOnScreen(page: Page): Promise<Record<string, Line[]>> {
  return page.evaluate(() => {
    const PARTS = {
      title: '.title',
      level: '.level',
      figure: '.gap, .figure, .unmeasured',
      rank: '.badge',
      verdict: '.verdict',
    };
    const partOf = (element: Element) =>
      element.closest('.note')
        ? 'text'
        : Object.entries(PARTS).find(([, selector]) => element.closest(selector))?.[0];
    const seen: Record<string, Line[]> = {};
    for (const node of document.querySelectorAll('.svelte-flow__node')) {
      const card = node.querySelector('.card, .note');
      const id = node.getAttribute('data-id');
      if (!card || id === null) continue;
      const corner = card.getBoundingClientRect();
      const lines: Line[] = (seen[id] = []);
      const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const element = text.parentElement;
        const part = element && partOf(element);
        if (!element || !part || (text.nodeValue ?? '').trim() === '') continue;
        // What a clamped title or a note hides lies below this.
        const title = element.closest('.title')?.getBoundingClientRect();
        const floor = title ? title.bottom : part === 'text' ? corner.bottom : Infinity;
        const byTop = new Map<number, { text: string; left: number; right: number }>();
        const value = text.nodeValue ?? '';
        const range = document.createRange();
        for (const { index, segment } of new Intl.Segmenter().segment(value)) {
          range.setStart(text, index);
          range.setEnd(text, index + segment.length);
          const rect = [...range.getClientRects()].at(-1);
          if (!rect || rect.bottom > floor + 2 || (rect.width === 0 && segment.trim() === '')) continue;
          const line = byTop.get(rect.top) ?? { text: '', left: Infinity, right: -Infinity };
          line.text += segment;
          // A space hangs out of the end of a line and counts for nothing.
          if (segment.trim() !== '') {
            line.left = Math.min(line.left, rect.left);
            line.right = Math.max(line.right, rect.right);
          }
          byTop.set(rect.top, line);
        }
        for (const [top, line] of byTop) {
          if (line.text.trim() === '') continue;
          lines.push({
            part,
            text: line.text.trim(),
            left: line.left - corner.left,
            right: line.right - corner.left,
            top: top - corner.top,
            colour: getComputedStyle(element).color,
          });
        }
      }
    }
    return seen;
  });
}

function linesInScene({ box, children }: GroupShape): readonly Line[] {
  const texts = children.filter((shape): shape is TextShape => shape.kind === 'text');
  return texts.flatMap(({ part, lines, size, anchor, fill }) =>
    lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, x, y, width }) => {
        const left = x - box!.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
        return { part, text, left, right: left + width, top: y - box!.y - Math.round(size), colour: fill };
      }),
  );
}

/** `rgb(1, 2, 3)` as `#010203`; `null` for a colour that was mixed. */
function hexOf(colour: string): string | null {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1);
  return parts ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` : null;
}

const plain = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/…$/, '')
    .replace(/\s+/g, ' ')
    .trim();

function compare(where: string, screen: readonly Line[], scene: readonly Line[]): readonly string[] {
  const faults: string[] = [];
  const sort = (lines: readonly Line[], part: string) =>
    lines.filter((line) => line.part === part).sort((a, b) => a.top - b.top || a.left - b.left);
  for (const part of ['title', 'level', 'figure', 'rank', 'verdict', 'text']) {
    const [shown, drawn] = [sort(screen, part), sort(scene, part)];
    if (shown.length !== drawn.length) {
      faults.push(
        `${where}: ${part} has ${drawn.length} lines, on the screen ${shown.length}: ${JSON.stringify([shown, drawn])}`,
      );
      continue;
    }
    drawn.forEach((line, index) => {
      const there = shown[index]!;
      const cut = line.text.endsWith('…');
      const apart = [line.left - there.left, line.top - there.top, cut ? 0 : line.right - there.right];
      if (apart.some((each) => Math.abs(each) > NEAR)) {
        faults.push(
          `${where}: ${part} ${index} lies ${apart.map((each) => each.toFixed(1)).join(', ')} off: ${JSON.stringify([there, line])}`,
        );
      }
      if (!cut && plain(there.text) !== plain(line.text)) {
        faults.push(`${where}: ${part} ${index} reads ${JSON.stringify([there.text, line.text])}`);
      }
      const colour = hexOf(there.colour);
      if (colour !== null && colour !== line.colour) {
        faults.push(`${where}: ${part} ${index} is ${line.colour}, on the screen ${colour}`);
      }
    });
  }
  return faults;
}

async function shownAtFullSize(library: LibraryPage, map: JourneyMap): Promise<void> {
  const { page } = library;
  await library.goto();
  const text = JSON.stringify({ format: 'tropa-map', version: 1, map });
  await library.openFile({ name: `${map.id.slice(0, 3)}.tropa.json`, text });
  await page.getByRole('button', { name: /^(Масштаб, вернуть|Zoom)/ }).click();
  await expect(page.locator('.svelte-flow__viewport')).toHaveCSS('transform', /^matrix\(1, 0, 0, 1,/);
  await expect(page.locator('.svelte-flow__node')).toHaveCount(map.touchpoints.length + map.notes.length);
  await page.evaluate(() => document.fonts.ready);
  // It leads to the findings, which a picture has not: in the picture the words stand where it would.
  await page.addStyleTag({ content: '.foot > .found { display: none !important; }' });
}

/**
 * The ids of what no font of this machine can show: the boxes that stand for such signs are as wide as it happens to be,
 * one way on the page and another on a canvas.
 */
function unshowable(page: Page, map: JourneyMap): Promise<string[]> {
  const texts = [
    ...map.touchpoints.map(({ id, title }) => [id, title]),
    ...map.notes.map(({ id, text }) => [id, text]),
  ];
  return page.evaluate((texts) => {
    const ctx = document.createElement('canvas').getContext('2d')!;
    ctx.font = '16px sans-serif';
    const pixels = (sign: string) => {
      ctx.clearRect(0, 0, 40, 40);
      ctx.fillText(sign, 4, 24);
      return ctx.getImageData(0, 0, 40, 40).data.join();
    };
    const box = pixels('\u{5FFFD}');
    const missing = (text: string) => [...text].some((sign) => sign > '\u0590' && pixels(sign) === box);
    return texts.filter(([, text = '']) => missing(text.slice(0, 300))).map(([id = '']) => id);
  }, texts);
}

function thingsOf(scene: Scene): readonly GroupShape[] {
  return scene.groups.filter(({ role }) => role === 'card' || role === 'note');
}

for (const [name, map] of MAPS) {
  test(`every line of a card stands where the screen has it: ${name}`, async ({ library }) => {
    const { page } = library;
    const given = map();
    await shownAtFullSize(library, given);
    await lendScenes(page);
    const skipped = await unshowable(page, given);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const screen = await linesOnScreen(page);
      const things = thingsOf(await sceneOn(page, given, theme));
      expect(things.map(({ id }) => id).sort()).toEqual(Object.keys(screen).sort());
      const compared = things.filter(({ id }) => !skipped.includes(id!));
      expect(compared.length).toBeGreaterThan(things.length / 2);
      const faults = compared.flatMap((group) =>
        compare(`${theme}, ${group.name.slice(0, 60)}`, screen[group.id!] ?? [], linesInScene(group)),
      );
      expect(faults).toEqual([]);
    }
  });
}

for (const [name, map] of [
  ['the sample', () => mapOf(SAMPLE)],
  ['hard titles', hardMap],
] as const) {
  test(`a worker paints the same picture as the page: ${name}`, async ({ library }) => {
    const { page } = library;
    await shownAtFullSize(library, map());
    await lendScenes(page);
    const [worker, own] = await workerAndPage(page, map());
    expect(worker?.size).toBe(own?.size);
    expect(worker?.differing).toBeLessThan(0.002);
  });
}
