import { expect, it } from 'vitest';
import { withFonts } from './page-css.ts';

const load = (url: string) => Promise.resolve(`data:font/woff2;base64,${url}`);

it('embeds the fonts, wherever the sheet stands, and leaves all else as written', async () => {
  const css = `@import "other.css";
.a { font: 400 13px/1.4 var(--font); font-variant-numeric: tabular-nums; background: url(dots.png) }
@font-face { font-family: 'G'; src: url("./golos.woff2") format('woff2-variations'); unicode-range: U+0-FF }
@font-face{font-family:G;src:url(/fonts/two.woff2)format("woff2")}`;
  expect(await withFonts(css, 'https://host/app/assets/x.css', load)).toBe(`
.a { font: 400 13px/1.4 var(--font); font-variant-numeric: tabular-nums; background: url(dots.png) }
@font-face { font-family: 'G'; src: url("data:font/woff2;base64,https://host/app/assets/golos.woff2") format('woff2-variations'); unicode-range: U+0-FF }
@font-face{font-family:G;src:url("data:font/woff2;base64,https://host/fonts/two.woff2")format("woff2")}`);
});

it('fetches a font once, and again after a failure', async () => {
  let calls = 0;
  const failing = (url: string) => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('offline')) : load(url);
  };
  const css = '@font-face { src: url(once.woff2) }';
  await expect(withFonts(css, 'https://host/', failing)).rejects.toThrow('offline');
  const embedded = await withFonts(css, 'https://host/', failing);
  expect(await withFonts(css, 'https://host/', failing)).toBe(embedded);
  expect(calls).toBe(2);
});

it('leaves a font alone that is embedded already', async () => {
  const css = '@font-face { src: url(data:font/woff2;base64,AAAA) }';
  expect(await withFonts(css, 'https://host/', () => Promise.reject(new Error('none to fetch')))).toBe(css);
});
