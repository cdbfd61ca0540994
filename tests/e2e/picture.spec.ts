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
  type JourneyMap,
  type Link,
  type Point,
} from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { largestScale } from '../../src/lib/picture/size.ts';
import { generateMap } from '../bench/generate.mjs';
import { expect, test } from './fixtures.ts';
import { parsePicture, type DrawnPicture } from './pages/drawn-picture.ts';
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

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Экспорт' }).click();
  await page.getByRole('menuitem', { name: /PDF/ }).click();
  return page.getByRole('dialog');
}

const choose = (page: Page, label: string) =>
  page.getByRole('dialog').getByText(label, { exact: true }).click();

async function download(page: Page, format: 'PNG' | 'SVG') {
  const dialog = page.getByRole('dialog');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `Скачать ${format}` }).click();
  const file = await downloading;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** `drawn`: the scale that fits, where that is less. */
async function exportPng(page: Page, scale: 1 | 2 | 3 | 4, drawn: number = scale) {
  const dialog = await openDialog(page);
  await choose(page, 'PNG');
  await choose(page, `${scale}×`);
  await expect(dialog.getByRole('button', { name: 'Скачать PNG' })).toBeEnabled();
  const size = await dialog.locator('.size').innerText();
  const { name, bytes } = await download(page, 'PNG');
  return { name, size, pixels: await decodePng(page, bytes, drawn) };
}

/** The same picture as an SVG, which says where everything of it lies. */
async function exportSvg(page: Page) {
  await openDialog(page);
  await choose(page, 'SVG');
  const { name, bytes } = await download(page, 'SVG');
  return { name, text: bytes.toString(), drawn: await parsePicture(page, bytes.toString()) };
}

/** Where everything of a map lies in its picture, in CSS pixels: the model's places, moved as the SVG says of one card. */
function layoutOf(map: JourneyMap, { width, height, groups }: DrawnPicture) {
  const places = positionsOf(map);
  const first = groups.find(({ role }) => role === 'card')!;
  const [there, here] = [first.frame!, places.get(first.id!)!];
  const move = ({ x, y }: Point) => ({ x: x - here.x + there.x, y: y - here.y + there.y });
  const cards = new Map(Array.from(places, ([id, at]) => [id, move(at)]));
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
  const labels = new Map(groups.filter(({ role }) => role === 'label').map(({ id, frame }) => [id!, frame!]));
  return { width, height, cards, links, labels };
}

const labelled = ({ label, share }: Link) => label !== '' || share !== null;

/** The points of a link that neither a card nor a label covers, and how many of them show no link in the picture. */
function probeLinks({ cards, links, labels }: ReturnType<typeof layoutOf>, pixels: Pixels, shift = 0) {
  const isCovered = ({ x, y }: Point) =>
    [...cards.values()].some(
      (at) => x > at.x - 2 && x < at.x + CARD.width + 2 && y > at.y - 2 && y < at.y + CARD.height + 2,
    ) ||
    [...labels.values()].some(
      (at) => x > at.x - 1 && x < at.x + at.width + 1 && y > at.y - 1 && y < at.y + at.height + 1,
    );
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

  test('holds as an SVG every link between its cards, every title and label, and nothing that runs', async ({
    page,
  }) => {
    await openMap(page, text);
    const { name, text: svg, drawn } = await exportSvg(page);
    expect(name).toBe('Такси из аэропорта.svg');
    expect(drawn.fault).toBeNull();
    const of = (role: string) => drawn.groups.filter((group) => group.role === role);
    expect(of('link').map(({ id, from, to }) => ({ id, from, to }))).toEqual(
      map.links.map(({ id, from, to }) => ({ id, from, to })),
    );
    expect(of('card').map(({ id }) => id)).toEqual(map.touchpoints.map(({ id }) => id));
    for (const { id, title } of map.touchpoints) {
      expect(
        of('card')
          .find((card) => card.id === id)!
          .texts.join(' '),
      ).toContain(title);
    }
    for (const { id, label } of map.links.filter(labelled)) {
      expect(
        of('label')
          .find((each) => each.id === id)!
          .texts.join(' '),
      ).toContain(label);
    }
    expect(of('label')).toHaveLength(map.links.filter(labelled).length);
    for (const { title } of map.stages) {
      expect(of('stage').flatMap(({ texts }) => texts)).toContain(title);
    }
    expect(drawn.elements).not.toContain('script');
    expect(drawn.elements).not.toContain('foreignObject');
    const outside = /\shref=|url\((?!(?:&quot;)?data:)|\son\w+=/.test(svg);
    expect(outside, 'a reference to the outside or a handler').toBe(false);

    // The model's places and the SVG's are the same for every card.
    const { cards } = layoutOf(map, drawn);
    for (const { id, frame } of of('card')) expect({ x: frame!.x, y: frame!.y }).toEqual(cards.get(id!));
  });

  for (const scale of [1, 2, 4] as const) {
    test(`holds every link, label, card and head at ${scale}×`, async ({ page }) => {
      await openMap(page, text);
      const { drawn } = await exportSvg(page);
      const layout = layoutOf(map, drawn);
      const { name, size, pixels } = await exportPng(page, scale);

      expect(name).toBe(scale === 1 ? 'Такси из аэропорта.png' : `Такси из аэропорта@${scale}x.png`);
      expect([pixels.width, pixels.height]).toEqual([layout.width * scale, layout.height * scale]);
      expect(size.replace(/\s/g, '')).toBe(`${layout.width * scale}×${layout.height * scale}пикселей`);

      const probes = probeLinks(layout, pixels);
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
      expect(probeLinks(layout, pixels, 7).some(({ missing }) => missing > 10)).toBe(true);

      for (const { link } of layout.links.filter(({ link: each }) => labelled(each))) {
        const { x, y, width, height } = layout.labels.get(link.id)!;
        expect(pixels.count(x, y, width, height, isDark), `words of link ${link.id}`).toBeGreaterThan(6);
        expect(pixels.count(x, y, width, height, isWhite), `label of link ${link.id}`).toBeGreaterThan(100);
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
      for (const { texts, words } of drawn.groups.filter(({ role }) => role === 'stage')) {
        const { x, y } = words!;
        expect(pixels.count(x, y - 11, 40, 13, isDark), `head of “${texts[0]}”`).toBeGreaterThan(30);
      }
    });
  }

  test('takes the chosen theme and leaves the screen as it was', async ({ page }) => {
    await openMap(page, text);
    await canvasOf(page).focus();
    await page.keyboard.press('Control+a');
    const chosen = page.locator('.svelte-flow__node.selected');
    await expect(chosen).toHaveCount(8);
    await openDialog(page);
    await choose(page, 'Тёмное');
    await page.keyboard.press('Escape');
    const { pixels } = await exportPng(page, 1);
    expect(pixels.at(4, Math.floor(pixels.height / 2))).toEqual([15, 20, 32]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(248, 249, 251)',
    );
    await expect(chosen).toHaveCount(8);
    await expect(page.locator('.svelte-flow')).toHaveCount(1);
  });

  test('shows the part that is chosen, and what is chosen beside it', async ({ page }) => {
    await openMap(page, text);
    const dialog = await openDialog(page);
    await expect(dialog.getByText('Выделенное')).toHaveCount(0);
    await choose(page, 'Этап');
    await dialog.getByLabel('Какой этап').selectOption({ label: 'Поездка' });
    for (const off of ['Заголовок и итоги', 'Легенда', 'Номера разрывов']) await choose(page, off);
    await choose(page, 'SVG');
    const stage = await download(page, 'SVG');
    expect(stage.name).toBe('Такси из аэропорта - Поездка.svg');
    const drawn = await parsePicture(page, stage.bytes.toString());
    const ride = map.stages.find(({ title }) => title === 'Поездка')!.id;
    const ids = (role: string) => drawn.groups.filter((each) => each.role === role).map(({ id }) => id);
    const inRide = map.touchpoints.filter((each) => each.stage === ride).map(({ id }) => id);
    expect(ids('card')).toEqual(inRide);
    expect([ids('title'), ids('legend'), ids('curve')]).toEqual([[], [], []]);

    await canvasOf(page).focus();
    await page.locator('#card-pay .icon').click();
    await openDialog(page);
    // The last choice is kept.
    await expect(dialog.getByRole('radio', { name: 'SVG' })).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: 'Легенда' })).not.toBeChecked();
    await choose(page, 'Выделенное');
    await choose(page, 'Кривая');
    const one = await parsePicture(page, (await download(page, 'SVG')).bytes.toString());
    expect(one.groups.filter(({ role }) => role === 'card').map(({ id }) => id)).toEqual(['pay']);
    expect(one.groups.filter(({ role }) => role === 'curve')).toHaveLength(1);
  });

  test('goes to the clipboard as a PNG and as the text of an SVG', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMap(page, text);
    const { drawn } = await exportSvg(page);
    await page.getByRole('button', { name: 'Экспорт' }).click();
    await page.getByRole('menuitem', { name: /копировать/i }).click();
    await expect(page.getByText('Картинка скопирована')).toBeVisible();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap(await item!.getType('image/png'));
      return { width, height };
    });
    expect(size).toEqual({ width: drawn.width * 2, height: drawn.height * 2 });

    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Скопировать SVG' }).click();
    await expect(dialog).toBeHidden();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect((await parsePicture(page, copied)).groups).toHaveLength(drawn.groups.length);
  });

  test('as it is on the screen goes to the clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMap(page, text);
    const box = (await page.locator('[data-tool]').boundingBox())!;
    const card = (await page.locator('#card-pay').boundingBox())!;
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Скопировать то, что на экране' }).click();
    await expect(page.getByText('Картинка скопирована')).toBeVisible();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bytes = new Uint8Array(await (await item!.getType('image/png')).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    const pixels = await decodePng(page, Buffer.from(copied, 'base64'), 1);
    expect([pixels.width, pixels.height]).toEqual([Math.round(box.width), Math.round(box.height)]);
    const [x, y] = [card.x - box.x, card.y - box.y];
    expect(pixels.count(x, y, card.width, card.height, isDark), 'words of a card').toBeGreaterThan(40);
    expect(pixels.count(x, y, card.width, card.height, isWhite), 'surface of a card').toBeGreaterThan(2000);
  });
});

test('500 touchpoints: every card, link and label is in the SVG, and in the PNG as large as it fits', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const read = readMapFile(generateMap(500, 'picture-500'));
  if (!read.ok) throw new Error('the generated map can not be read');
  const map = {
    ...read.map,
    // A label covers most of a short link: two of three have none, so that they can be seen.
    links: read.map.links.map((link, index) =>
      index % 3 === 0 ? { ...link, label: `Связь ${index + 1}` } : { ...link, label: '', share: null },
    ),
  };
  await openMap(page, writeMapFile(map));
  const { drawn } = await exportSvg(page);
  expect(drawn.fault).toBeNull();
  const of = (role: string) => drawn.groups.filter((group) => group.role === role);
  const said = (role: string) => new Map(of(role).map(({ id, texts }) => [id, texts.join(' ')]));
  expect(of('link').map(({ id }) => id)).toEqual(map.links.map(({ id }) => id));
  const [cards, labels] = [said('card'), said('label')];
  expect(map.touchpoints.filter(({ id, title }) => !cards.get(id)?.includes(title))).toEqual([]);
  expect(map.links.filter(({ id, label }) => label !== '' && !labels.get(id)?.includes(label))).toEqual([]);
  expect(labels.size).toBe(map.links.filter(labelled).length);

  const layout = layoutOf(map, drawn);
  const scale = largestScale(layout.width, layout.height, 1);
  const { pixels } = await exportPng(page, 1, scale);
  const probes = probeLinks(layout, pixels);
  expect(probes).toHaveLength(map.links.length);
  // Where a link lies wholly beneath cards and labels there is nothing to probe.
  const inSight = probes.filter(({ seen }) => seen > 0);
  expect(inSight.length).toBeGreaterThan(0.6 * map.links.length);
  expect(inSight.filter(({ missing }) => missing > 0).map(({ id, missing }) => ({ id, missing }))).toEqual(
    [],
  );
  const covered = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    pixels.count(x, y, width, height, isDark) > 6;
  expect([...layout.labels].filter(([, box]) => !covered(box)).map(([id]) => id)).toEqual([]);
  const titled = ([, { x, y }]: [string, Point]) => pixels.count(x + 46, y + 10, 150, 38, isDark) > 60;
  expect([...layout.cards].filter((card) => !titled(card)).map(([id]) => id)).toEqual([]);
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
  const { drawn } = await exportSvg(page);
  expect(drawn.fault).toBeNull();
  expect(drawn.elements).not.toContain('script');
  const { pixels } = await exportPng(page, 1);
  for (const { x, y } of layoutOf(map, drawn).cards.values()) {
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
  const { drawn } = await exportSvg(page);
  const scale = largestScale(drawn.width, drawn.height, 3);
  expect(scale).toBeLessThan(3);
  await openDialog(page);
  await choose(page, 'PNG');
  await choose(page, '3×');
  await expect(dialog).toContainText(
    `Самый крупный размер, который помещается, — ${`${scale}`.replace('.', ',')}×`,
  );
  const { bytes } = await download(page, 'PNG');
  const pixels = await decodePng(page, bytes, scale);
  expect(pixels.width).toBeLessThanOrEqual(16_384);
  expect(pixels.width).toBe(Math.floor(drawn.width * scale));

  // What has no such limit is one press away.
  await openDialog(page);
  await dialog.getByRole('button', { name: /^Взять SVG/ }).click();
  await expect(dialog.getByRole('button', { name: 'Скачать SVG' })).toBeEnabled();
});
