import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import type { MapPage } from './pages/map-page.ts';

/** Notes every change of the page inside the cards whose names do not begin with `title`. */
async function watchOthers(page: Page, title: string): Promise<() => Promise<readonly string[]>> {
  const changes = await page.evaluateHandle((title) => {
    const seen: string[] = [];
    for (const node of document.querySelectorAll('.svelte-flow__node')) {
      const name = node.querySelector('[role=group]')?.getAttribute('aria-label') ?? '';
      if (name.startsWith(title)) continue;
      const observer = new MutationObserver((records) => {
        for (const { type, attributeName, target } of records) {
          seen.push(`${name.slice(0, 20)}: ${type} ${attributeName ?? ''} of ${target.nodeName}`);
        }
      });
      observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    return seen;
  }, title);
  return () => changes.jsonValue();
}

async function openSelected(open: Promise<MapPage>, title: string): Promise<MapPage> {
  const map = await open;
  await map.select(title);
  return map;
}

test('dragging a card draws no other card again and is one step', async ({ library }) => {
  const title = 'Чемодан до двери';
  const map = await openSelected(library.openFile(SAMPLE), title);
  const before = await map.savedMap();
  const place = before.layout['luggage']!;
  const changes = await watchOthers(map.page, title);

  await map.dragCard(title, { x: 30, y: 60 });
  const after = await map.savedMap();
  expect(await changes()).toEqual([]);
  expect(after.layout['luggage']).not.toEqual(place);
  expect(after).toEqual({ ...before, layout: { ...before.layout, luggage: after.layout['luggage'] } });

  await expect(map.undoButton).toHaveAccessibleName('Отменить: перемещение');
  await map.press('Control+z');
  await expect(map.undoButton).toBeDisabled();
  expect(await map.savedMap()).toEqual(before);
  expect(await changes()).toEqual([]);
  await expect(map.card(title)).toHaveClass(/selected/);

  // The watch is awake: a level that changes the ranking shows on other cards.
  await map.press('Alt+0');
  await expect(map.badge('Звонок диспетчеру')).toHaveText('2');
  expect(await changes()).not.toEqual([]);
});

test('moving a card with the keys draws no other card again and is one step', async ({ library }) => {
  const title = 'Чемодан до двери';
  const map = await openSelected(library.openFile(SAMPLE), title);
  const before = await map.savedMap();
  const { x, y } = before.layout['luggage']!;
  const changes = await watchOthers(map.page, title);

  await map.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowRight');
  const after = await map.savedMap();
  expect(after.layout['luggage']).toEqual({ x: x + 20, y: y + 40 });
  expect(await changes()).toEqual([]);

  await map.press('Control+z');
  await expect(map.undoButton).toBeDisabled();
  expect(await map.savedMap()).toEqual(before);
});

test('several selected cards move together, as one step', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  const before = await map.savedMap();
  await map.select('Чемодан до двери');
  await map.select('Оплата и чек', { adding: true });
  await expect(map.selectedCards).toHaveCount(2);

  await map.dragCard('Оплата и чек', { x: 0, y: 80 });
  const { layout } = await map.savedMap();
  const shift = (id: string) => layout[id]!.y - before.layout[id]!.y;
  expect(shift('pay')).toBeGreaterThan(0);
  expect(shift('luggage')).toBe(shift('pay'));
  expect(layout['site']).toEqual(before.layout['site']);

  await map.press('Control+z');
  await expect(map.undoButton).toBeDisabled();
  expect(await map.savedMap()).toEqual(before);
});
