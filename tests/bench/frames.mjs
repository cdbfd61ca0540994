// How long the frames take while levels are typed into a big map, whose analysis runs beside the page.
const PRESSES = 60;
/** Between two keys, in milliseconds: fast typing. */
const PAUSE = 120;

/**
 * Types levels on a card; the times between frames meanwhile, in milliseconds, and how often the card's gap followed.
 * @param {import('@playwright/test').Page} page an open map with the card `#card-t11` on the screen
 * @returns {Promise<{frames: number[], changes: number}>}
 */
export async function typingFrames(page) {
  await page.locator('#card-t11 .icon').click();
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    const seen = { text: '', changes: 0, on: true };
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      const text = document.querySelector('#card-t11 .gap')?.textContent ?? '';
      if (text !== seen.text) seen.changes += 1;
      seen.text = text;
      if (seen.on) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { frameTimes: frames, seen });
  });
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press(`Digit${press % 2 === 0 ? 5 : 2}`);
    await page.waitForTimeout(PAUSE);
  }
  return page.evaluate(() => {
    const seen = Reflect.get(window, 'seen');
    seen.on = false;
    /** @type {number[]} */
    const times = Reflect.get(window, 'frameTimes');
    return { frames: times.slice(1), changes: seen.changes };
  });
}
