import { Dice } from '../fixtures/random-commands.ts';
import { trials } from '../fixtures/trials.ts';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import type { MapPage } from './pages/map-page.ts';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

type Edit = (map: MapPage, dice: Dice) => Promise<void>;

/** Arrow keys move the selected card, several times in a row and without letting go. */
const moveByArrows: Edit = async ({ page }, dice) => {
  const arrow = dice.pick(ARROWS);
  await page.keyboard.down('Alt');
  for (let times = 1 + dice.whole(4); times > 0; times--) await page.keyboard.press(arrow);
  await page.keyboard.up('Alt');
};

/** The mouse drags whichever card it can take hold of. */
const drag: Edit = async (map, dice) => {
  await map.canvas.focus();
  await map.press('f');
  const icons = map.cards.locator('.icon');
  const at = await map.middleOf(icons.nth(dice.whole(await icons.count())));
  await map.drag(at, { x: at.x + 60 - dice.whole(120), y: at.y + 60 - dice.whole(120) }, 4);
};

const level: Edit = (map, dice) => map.press(dice.pick(['', 'Shift+', 'Alt+']) + String(dice.whole(6)));

const write: Edit = async (map, dice) => {
  await map.press('F2');
  await map.type(`Точка ${dice.whole(99)}`);
  await map.press('Enter');
};

/** A next card, linked; or one that is begun and thought better of. */
const addNext: Edit = async (map, dice) => {
  await map.press('Tab');
  if (dice.whole(4) > 0) await map.type(`Шаг ${dice.whole(99)}`);
  await map.press(dice.pick(['Enter', 'Escape']));
};

const addNote: Edit = async (map, dice) => {
  await map.press('t');
  await map.type(`Заметка ${dice.whole(99)}`);
  await map.press('Escape');
};

const keys =
  (...all: readonly string[]): Edit =>
  (map) =>
    map.press(...all);

const EDITS: readonly Edit[] = [
  moveByArrows,
  moveByArrows,
  moveByArrows,
  drag,
  drag,
  level,
  level,
  write,
  addNext,
  addNote,
  keys('Control+d'),
  keys('Delete'),
  keys('l', 'ArrowRight', 'Enter'),
  keys('['),
  keys(']'),
  (map, dice) => map.press(dice.pick(ARROWS), dice.pick(ARROWS), `Shift+${dice.pick(ARROWS)}`),
];

/** So that the edit has a card to be made to and the keys go to the canvas. */
async function takeHold(map: MapPage, dice: Dice): Promise<void> {
  await map.canvas.focus();
  await map.press('Escape', 'Escape');
  await map.canvas.focus();
  if ((await map.cards.count()) === 0) {
    await map.press('n');
    await map.type('Снова');
    await map.press('Enter');
  }
  await map.press('ArrowRight');
  for (let steps = dice.whole(6); steps > 0; steps--) await map.press(dice.pick(ARROWS));
}

test('random edits undone are the start, redone the end, arrow-key moves among them @trial', async ({
  library,
}) => {
  const count = trials(30, 300);
  test.setTimeout(120_000 + count * 5_000);
  const dice = new Dice(count);
  const map = await library.openFile(SAMPLE);
  const start = await map.savedMap();
  const before = await map.savedText();

  for (let edit = 0; edit < count; edit++) {
    await takeHold(map, dice);
    const act = edit === 0 ? moveByArrows : dice.pick(EDITS);
    await act(map, dice);
  }
  await map.canvas.focus();
  await map.press('Escape', 'Escape');
  const end = await map.savedMap();
  expect(end).not.toEqual(start);
  const after = await map.savedText();

  await map.canvas.focus();
  const undone = await travel(map, 'Control+z', () => map.undoButton.isEnabled());
  expect(await map.savedMap()).toEqual(start);
  expect(await map.savedText()).toBe(before);
  const redone = await travel(map, 'Control+Shift+z', () => map.redoButton.isEnabled());
  expect(await map.savedMap()).toEqual(end);
  expect(await map.savedText()).toBe(after);
  expect(redone).toBe(undone);
  // Otherwise little was tried: about every second edit is a step of its own.
  expect(undone).toBeGreaterThan(count / 3);
});

/** Presses the keys as long as there is a step to take; how many there were. */
async function travel(map: MapPage, keys: string, more: () => Promise<boolean>): Promise<number> {
  let steps = 0;
  for (; await more(); steps++) await map.press(keys);
  return steps;
}
