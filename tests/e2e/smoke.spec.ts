import { expect, test } from './fixtures.ts';

for (const { locale, title } of [
  { locale: 'ru-RU', title: 'Карты · Tropa' },
  { locale: 'en-US', title: 'Maps · Tropa' },
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('opens with the library, in the language of the browser', async ({ page }) => {
      await page.goto('./');
      await expect(page).toHaveTitle(title);
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
    });
  });
}
