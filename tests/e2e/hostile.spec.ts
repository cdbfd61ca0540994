import { readFileSync } from 'node:fs';
import type { JourneyMap } from '#lib/domain';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { Inertness } from './pages/inertness.ts';
import type { MapPage } from './pages/map-page.ts';

const MARKUP = [
  '<script>window.pwned = 1</script>',
  '<img src="x" onerror="window.pwned = 2">',
  '</textarea></title><svg onload="window.pwned = 3">',
  '[here](javascript:window.pwned=4)',
  '{@html "<b>bold</b>"} {1 + 1} ${1 + 1}',
  '=HYPERLINK("http://example.com","here")',
  '&lt;b&gt; " onmouseover="window.pwned=5',
].join(' ');
const LONG = 'Долго'.repeat(2000);

interface MapFile {
  format: string;
  version: number;
  map: JourneyMap;
}

/** The sample with markup in every text of it, a link drawn twice, one to itself and titles of 10,000 characters. */
function hostileFile(): MapFile {
  const file = JSON.parse(readFileSync(SAMPLE, 'utf8')) as MapFile;
  const { map } = file;
  const observation = {
    level: 2,
    count: 1,
    condition: MARKUP,
    date: null,
    by: MARKUP,
    note: MARKUP,
  } as const;
  const touchpoints = map.touchpoints.map((each, index) => ({
    ...each,
    title: index === 0 ? LONG : `${index} ${MARKUP}`,
    channel: MARKUP,
    expected: { ...each.expected, note: MARKUP },
    delivered: { note: MARKUP, observations: [...each.delivered.observations, observation] },
    surpass: { ...each.surpass, note: MARKUP },
    promise: { unit: MARKUP, promised: 1, actual: 2 },
    gesture: MARKUP,
    owner: MARKUP,
    tags: [MARKUP, LONG],
  }));
  const loose = { label: MARKUP, share: null };
  const hostile: JourneyMap = {
    ...map,
    title: MARKUP,
    summary: MARKUP,
    persona: { name: MARKUP, goal: MARKUP, note: MARKUP },
    stages: map.stages.map((each, index) => ({ ...each, title: index === 0 ? LONG : MARKUP })),
    touchpoints,
    links: [
      ...map.links.map((each) => ({ ...each, label: MARKUP })),
      { id: 'twin', from: 'site', to: 'app', ...loose },
      { id: 'self', from: 'pay', to: 'pay', ...loose, label: LONG },
    ],
    notes: [
      { id: 'markup', text: MARKUP, x: 0, y: 420, colour: MARKUP },
      { id: 'long', text: LONG, x: 260, y: 420, colour: 'blue' },
    ],
    settings: {
      ...map.settings,
      economics: { customersPerMonth: 1, valuePerCustomer: 1, currency: MARKUP },
    },
    audit: { reachable: { state: 'no', note: MARKUP } },
    review: { exceed: MARKUP },
  };
  return { ...file, map: hostile };
}

async function sizesOf(map: MapPage): Promise<readonly string[]> {
  const sizes = await map.canvas
    .locator('.card')
    .evaluateAll((cards) => cards.map((card) => `${card.clientWidth}×${card.clientHeight}`));
  return [...new Set(sizes)];
}

test('markup and endless titles in a file are text everywhere, whole in the map', async ({ library }) => {
  const inert = new Inertness(library.page);
  const sizes = await sizesOf(await library.startFrom('Такси из аэропорта'));
  await library.page.goBack();
  const file = hostileFile();
  const map = await library.openFile({
    name: '<img src=x onerror=alert(1)>.json',
    text: JSON.stringify(file),
  });
  await map.canvas.focus();
  await map.press('f');
  await expect(map.cards).toHaveCount(8);
  expect(await sizesOf(map)).toEqual(sizes);
  await expect(map.card('1 ' + MARKUP)).toContainText('<script>window.pwned');
  await inert.check();

  // Both links alike and the one to itself are drawn.
  await expect(map.canvas.locator('.svelte-flow__edge')).toHaveCount(file.map.links.length);

  // Every panel of the inspector.
  const { inspector } = map;
  await expect(inspector.field('О чём карта')).toHaveValue(MARKUP);
  await map.gaps.first().click();
  await expect(inspector.field('Что получает на самом деле')).toHaveValue(MARKUP);
  await inspector.unfold('важность');
  await expect(inspector.field('Свой канал')).toHaveValue(MARKUP);
  await inspector.unfold('Обещание, усилия, метки');
  await expect(inspector.panel.locator('.tag').first()).toContainText('<script>');
  await inert.check();
  await map.canvas.locator('.svelte-flow__edge .zone').first().dispatchEvent('click');
  await expect(inspector.field('Подпись')).toHaveValue(MARKUP);
  await map.canvas
    .getByRole('group', { name: /^Заметка/ })
    .first()
    .click();
  await expect(inspector.field('Текст')).toHaveValue(MARKUP);
  await map.stages.getByRole('button', { name: /^Долго/ }).click();
  await expect(inspector.field('Название этапа')).toHaveValue(LONG);
  await inert.check();

  await map.press('Control+k');
  await expect(map.dialog).toBeVisible();
  await map.type('<img');
  await expect(map.dialog.getByRole('option').first()).toContainText('<img');
  await inert.check();
  await map.press('Escape');

  expect(await map.savedMap()).toEqual(file.map);
  await map.page.getByRole('link', { name: 'Карты', exact: true }).click();
  await expect(library.card(MARKUP)).toBeVisible();
  await inert.check();
});

test('a refused file with markup in its name and values is told of in text', async ({ library }) => {
  const inert = new Inertness(library.page);
  const { map } = hostileFile();
  const file = {
    format: 'tropa-map',
    version: 1,
    map: { ...map, touchpoints: [{ ...map.touchpoints[1], target: MARKUP }] },
  };
  await library.dropFile({ name: `${MARKUP}.json`, text: JSON.stringify(file) });
  await expect(library.page.getByRole('dialog')).toContainText('map.touchpoints[0].target');
  await expect(library.page.getByRole('dialog')).toContainText('<script>window.pwned');
  await inert.check();
});

test('markup and an endless title that are typed stay text, and whole', async ({ library }) => {
  const inert = new Inertness(library.page);
  const map = await library.newMap();
  await map.canvas.focus();
  await map.press('Enter');
  await map.page.keyboard.insertText(MARKUP);
  await map.press('Tab');
  await map.page.keyboard.insertText(LONG);
  await map.press('Enter');
  await map.inspector.fill('Что получает на самом деле', MARKUP);
  await map.canvas.focus();
  await map.press('l', 'ArrowLeft', 'Enter');
  await map.press('l', 'ArrowLeft', 'Enter');
  await inert.check();
  expect(await sizesOf(map)).toHaveLength(1);

  const saved = await map.savedMap();
  expect(saved.touchpoints.map(({ title }) => title)).toEqual([MARKUP, LONG]);
  expect(saved.touchpoints[1]?.delivered.note).toBe(MARKUP);
  expect(saved.links).toHaveLength(2);
  await map.reload();
  expect(await map.savedMap()).toEqual(saved);
  await inert.check();
});
