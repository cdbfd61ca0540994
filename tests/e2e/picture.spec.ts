import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { analyse } from '#lib/analysis';
import {
  CARD,
  createLink,
  createMap,
  createNote,
  createStage,
  createTouchpoint,
  lanesOf,
  pointOn,
  positionsOf,
  routeOf,
  stageBands,
  type JourneyMap,
  type Link,
  type Point,
} from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { pictureFrame, TITLE_HEIGHT, HEADS_HEIGHT } from '../../src/lib/canvas/picture-frame.ts';
import { expect, test } from './fixtures.ts';
import { decodePng, isDark, isNear, type Colour, type Pixels } from './pixels.ts';

const LINK: Colour = [152, 162, 179];
const WHITE: Colour = [255, 255, 255];
const isWhite = (colour: Colour) => isNear(colour, WHITE, 0);
const isRed = ([red, green, blue]: Colour) => red - Math.max(green, blue) > 60;

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Карта пути' });

async function openMap(page: Page, text: string) {
  // Playwright sees the page's own file input only: a browser without the file system API has it.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto('./');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Открыть файл' }).first().click();
  await (
    await choosing
  ).setFiles({ name: 'x.tropa.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(canvasOf(page)).toBeVisible();
}

async function exportPng(page: Page, scale: 1 | 2 | 3) {
  await page.getByRole('button', { name: 'Экспорт' }).click();
  await page.getByRole('menuitem', { name: /PNG/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${scale}×`, { exact: true }).click();
  const size = await dialog.getByText('пикселей').innerText();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Скачать PNG' }).click();
  const download = await downloading;
  await expect(dialog).toBeHidden();
  const png = readFileSync(await download.path());
  return { name: download.suggestedFilename(), size, pixels: await decodePng(page, png, scale) };
}

/** Where everything of a map lies in its picture, in CSS pixels. */
function layoutOf(map: JourneyMap) {
  const { area, width, height } = pictureFrame(map)!;
  const move = ({ x, y }: Point) => ({ x: x - area.x, y: y - area.y + TITLE_HEIGHT + HEADS_HEIGHT });
  const cards = new Map(Array.from(positionsOf(map), ([id, at]) => [id, move(at)]));
  const lanes = lanesOf(map.links);
  const links = map.links.map((link) => ({
    link,
    route: routeOf(
      cards.get(link.from)!,
      cards.get(link.to)!,
      lanes.get(link.id) ?? 0,
      link.from === link.to,
    ),
  }));
  return { left: -area.x, width, height, cards, links };
}

const labelled = ({ label, share }: Link) => label !== '' || share !== null;

/** Half of the size of the largest label of a map whose labels are all about alike, with a pixel around it. */
async function labelReach(page: Page): Promise<Point> {
  const sizes = await page
    .locator('.svelte-flow__edge-label')
    .evaluateAll((labels) => labels.map((label) => [label.clientWidth, label.clientHeight] as const));
  const largest = (side: 0 | 1) => Math.max(...sizes.map((size) => size[side]));
  return { x: largest(0) / 2 + 1, y: largest(1) / 2 + 1 };
}

/** The points of a link that neither a card nor a label covers, and how many of them show no link in the picture. */
function probeLinks({ cards, links }: ReturnType<typeof layoutOf>, pixels: Pixels, label: Point, shift = 0) {
  const middles = links.filter(({ link }) => labelled(link)).map(({ route }) => pointOn(route, 0.5));
  const isCovered = ({ x, y }: Point) =>
    [...cards.values()].some(
      (at) => x > at.x - 2 && x < at.x + CARD.width + 2 && y > at.y - 2 && y < at.y + CARD.height + 2,
    ) || middles.some((at) => Math.abs(at.x - x) < label.x && Math.abs(at.y - y) < label.y);
  const isDrawn = ({ x, y }: Point) =>
    pixels.count(x - 2, y - 2 + shift, 4, 4, (colour) => isNear(colour, LINK, 45)) > 0;
  return links.map(({ link, route }) => {
    const points = Array.from({ length: 99 }, (_, index) => pointOn(route, (index + 1) / 100));
    const seen = points.filter((point) => !isCovered(point));
    return { id: link.id, seen: seen.length, missing: seen.filter((point) => !isDrawn(point)).length, route };
  });
}

test.describe('the sample as a picture', () => {
  const text = readFileSync(resolve('../shared/samples/taxi-airport.ru.json'), 'utf8');
  const read = readMapFile(text);
  if (!read.ok) throw new Error('the sample can not be read');
  const { map } = read;
  const figures = analyse(map).touchpoints;
  const layout = layoutOf(map);

  for (const scale of [1, 2] as const) {
    test(`holds every link, label, card and head at ${scale}×`, async ({ page }) => {
      await openMap(page, text);
      const label = await labelReach(page);
      const { name, size, pixels } = await exportPng(page, scale);

      expect(name).toBe(scale === 1 ? 'Такси из аэропорта.png' : 'Такси из аэропорта@2x.png');
      expect([pixels.width, pixels.height]).toEqual([layout.width * scale, layout.height * scale]);
      expect(size.replace(/\s/g, '')).toBe(`${layout.width * scale}×${layout.height * scale}пикселей`);

      const probes = probeLinks(layout, pixels, label);
      expect(probes).toHaveLength(10);
      for (const { id, seen, missing, route } of probes) {
        expect(missing, `points of link ${id} that show none`).toBe(0);
        expect(seen, `points of link ${id} in sight`).toBeGreaterThan(0);
        const back = Math.hypot(route.to.x - route.toControl.x, route.to.y - route.toControl.y);
        const near = 3.5 / back;
        const head = {
          x: route.to.x + (route.toControl.x - route.to.x) * near,
          y: route.to.y + (route.toControl.y - route.to.y) * near,
        };
        const full = pixels.count(head.x - 2, head.y - 2, 4, 4, (colour) => isNear(colour, LINK, 12));
        expect(full, `arrow head of link ${id}`).toBeGreaterThan(2);
      }
      // The probe itself: beside the links it finds none.
      expect(probeLinks(layout, pixels, label, 7).some(({ missing }) => missing > 10)).toBe(true);

      for (const { link, route } of layout.links.filter(({ link: each }) => labelled(each))) {
        const { x, y } = pointOn(route, 0.5);
        expect(pixels.count(x - 16, y - 7, 32, 14, isDark), `words of link ${link.id}`).toBeGreaterThan(6);
        expect(pixels.count(x - 16, y - 7, 32, 14, isWhite), `label of link ${link.id}`).toBeGreaterThan(100);
      }

      for (const [id, { x, y }] of layout.cards) {
        const { rank, zeroes } = figures.get(id)!;
        expect(pixels.count(x + 4, y + 30, 6, 60, isWhite), `surface of ${id}`).toBe(360);
        expect(pixels.count(x + 46, y + 10, 150, 38, isDark), `title of ${id}`).toBeGreaterThan(60);
        expect(pixels.count(x + 15, y + 12, 24, 24, isDark), `channel of ${id}`).toBeGreaterThan(12);
        const ladder = (colour: Colour) => !isNear(colour, WHITE, 20);
        expect(pixels.count(x + 13, y + 55, 186, 30, ladder), `ladder of ${id}`).toBeGreaterThan(200);
        expect(pixels.count(x + 13, y + 55, 186, 30, isDark), `ring and flag of ${id}`).toBeGreaterThan(40);
        expect(pixels.count(x + 12, y + 90, 100, 20, isDark), `level of ${id}`).toBeGreaterThan(10);
        const badge = pixels.count(x - 8, y - 8, 9, 20, isRed);
        if (rank === null) expect(badge, `no badge on ${id}`).toBe(0);
        else expect(badge, `badge of ${id}`).toBeGreaterThan(60);
        const verdict = pixels.count(x + 12, y + CARD.height + 6, 150, 16, isRed);
        if (zeroes) expect(verdict, `verdict under ${id}`).toBeGreaterThan(60);
        else expect(verdict, `no verdict under ${id}`).toBe(0);
      }

      expect(pixels.count(20, 8, 400, 28, isDark), 'title of the map').toBeGreaterThan(200);
      for (const { left, width } of stageBands(map.stages)) {
        const words = pixels.count(
          left + layout.left + 20,
          TITLE_HEIGHT + 8,
          width / 2,
          HEADS_HEIGHT - 16,
          isDark,
        );
        expect(words, 'title of a stage').toBeGreaterThan(30);
      }
    });
  }

  test('takes the chosen theme and leaves the screen as it was', async ({ page }) => {
    await openMap(page, text);
    await canvasOf(page).focus();
    await page.keyboard.press('Control+a');
    const chosen = page.locator('.svelte-flow__node.selected');
    await expect(chosen).toHaveCount(8);
    await page.getByRole('button', { name: 'Экспорт' }).click();
    await page.getByRole('menuitem', { name: /PNG/ }).click();
    await page.getByRole('dialog').getByText('Тёмное').click();
    await page.keyboard.press('Escape');
    const { pixels } = await exportPng(page, 1);
    expect(pixels.at(4, TITLE_HEIGHT + 10)).toEqual([15, 20, 32]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(248, 249, 251)',
    );
    await expect(chosen).toHaveCount(8);
    await expect(page.locator('.svelte-flow')).toHaveCount(1);
  });

  test('goes to the clipboard at 2×', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMap(page, text);
    await page.getByRole('button', { name: 'Экспорт' }).click();
    await page.getByRole('menuitem', { name: /копировать/i }).click();
    await expect(page.getByText('Картинка скопирована')).toBeVisible();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap(await item!.getType('image/png'));
      return { width, height };
    });
    expect(size).toEqual({ width: layout.width * 2, height: layout.height * 2 });
  });
});

test('titles of 10,000 characters, markup and control characters do not break it', async ({ page }) => {
  const markup = '<img src=x onerror="throw 1"></svg><script>throw 2</script>&amp;&nbsp;]]>';
  const map = createMap({
    title: markup,
    stages: [createStage({ id: 's', title: `${markup}\u000B` })],
    touchpoints: [
      createTouchpoint({ id: 'long', stage: 's', title: 'я'.repeat(10_000) }),
      createTouchpoint({ id: 'markup', stage: 's', title: markup }),
      createTouchpoint({ id: 'cut', stage: 's', title: `a\u0001\u000B${'b'.repeat(196)}🙂🙂` }),
    ],
    layout: { long: { x: 0, y: 0 }, markup: { x: 0, y: 180 }, cut: { x: 0, y: 360 } },
    links: [
      createLink('long', 'markup', { label: markup }),
      createLink('markup', 'cut', { label: `${'x'.repeat(119)}🙂` }),
      createLink('cut', 'cut'),
    ],
    notes: [createNote({ text: `${markup}\n${'о'.repeat(10_000)}`, x: 300, y: 0 })],
  });
  await openMap(page, writeMapFile(map));
  const { pixels } = await exportPng(page, 1);
  for (const { x, y } of layoutOf(map).cards.values()) {
    expect(pixels.count(x + 46, y + 10, 150, 38, isDark)).toBeGreaterThan(60);
    expect(pixels.count(x + 4, y + 30, 6, 60, isWhite)).toBe(360);
  }
});

test('an empty map says that there is nothing to draw, a wide one what fits', async ({ page }) => {
  await openMap(page, writeMapFile(createMap({ title: 'Пусто' })));
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Рисовать пока нечего');
  await expect(dialog.getByRole('button', { name: 'Скачать PNG' })).toHaveCount(0);

  const wide = createMap({
    touchpoints: [createTouchpoint({ id: 'a', title: 'А' }), createTouchpoint({ id: 'b', title: 'Б' })],
    layout: { a: { x: 0, y: 0 }, b: { x: 9000, y: 0 } },
  });
  await openMap(page, writeMapFile(wide));
  const { size, pixels } = await exportPng(page, 3);
  expect(size).toContain('Самый крупный размер, который помещается, — 1,76×');
  expect(pixels.width).toBeLessThanOrEqual(16_384);
  expect(pixels.width).toBe(Math.floor(layoutOf(wide).width * 1.76));
});
