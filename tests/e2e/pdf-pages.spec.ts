import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createMap, type JourneyMap } from '../../src/lib/domain/index.ts';
import type { PageChoice } from '../../src/lib/picture/pages/index.ts';
import { textsOf } from '../../src/lib/picture/scene/shapes.ts';
import { generateMap } from '../bench/generate.mjs';
import { INJECTIONS, injectedMap } from '../fixtures/injections.ts';
import { FACE_FILES, lendPdfs, pdfOn, planOn, printOn, wholeSceneOn } from '../fixtures/pdf-page.ts';
import { hardMap } from '../fixtures/titles.ts';
import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { readPdf, type ReadPdf } from './pages/pdf-file.ts';

// To Node the package is no module.
const { parse } = createRequire(import.meta.url)('opentype.js') as typeof import('opentype.js');

const OWN = { layout: 'own', paper: 'a4' } as const;
const TILES = { layout: 'tiles', paper: 'a4' } as const;

function mapOf(text: string): JourneyMap {
  const { map } = JSON.parse(text) as { map: Partial<JourneyMap> };
  return createMap(map);
}

const sample = () => mapOf(readFileSync(SAMPLE, 'utf8'));

/** 500 touchpoints, every link with a label of its own. */
function bigMap(): JourneyMap {
  const map = mapOf(generateMap(500, 'pdf-500'));
  return { ...map, links: map.links.map((link, index) => ({ ...link, label: `Ссылка ${index + 1}` })) };
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOf = ({ pages }: ReadPdf) => plain(pages.flatMap(({ lines }) => lines).join(' '));

/** What a map says: its title and those of its touchpoints and stages, and its links' labels. */
function saidBy({ title, touchpoints, stages, links }: JourneyMap): readonly string[] {
  const titles = [...touchpoints, ...stages].map((each) => each.title);
  return [title, ...titles, ...links.map(({ label }) => label)].map(plain);
}

const hasPoppler = ['pdftotext', 'pdfimages', 'pdffonts'].every(
  (program) => spawnSync(program, ['-v']).error === undefined,
);

test.beforeEach(async ({ library }) => {
  await lendPdfs(library.page);
});

for (const [name, map] of [
  ['the sample', sample],
  ['500 touchpoints', bigMap],
] as const) {
  test(`a page of its own size has every title and label, and no picture: ${name}`, async ({ page }) => {
    const given = map();
    const [bytes, scene] = [await pdfOn(page, given, OWN), await wholeSceneOn(page, given)];
    const pdf = readPdf(bytes);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]!.width).toBeCloseTo(Math.min(14_400, scene.width * 0.75), 1);
    const text = textOf(pdf);
    expect(saidBy(given).filter((said) => !text.includes(said))).toEqual([]);
    expect(pdf.images).toBe(0);
    expect(pdf.title).toBe(scene.title);
    expect(pdf.language).toBe('ru');
    // A subset a face.
    expect(new Set(pdf.fonts.map((font) => font.slice(7))).size).toBe(pdf.fonts.length);
  });

  test(`other programs find it all too: ${name}`, async ({ page }, info) => {
    test.skip(!hasPoppler, 'poppler is not on this machine');
    const given = map();
    const path = info.outputPath('map.pdf');
    writeFileSync(path, await pdfOn(page, given, OWN));
    const run = (program: string, ...options: string[]) => {
      const { stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', maxBuffer: 2 ** 26 });
      expect(stderr).toBe('');
      return stdout;
    };
    const text = plain(run('pdftotext', '-raw', path, '-'));
    expect(saidBy(given).filter((said) => !text.includes(said))).toEqual([]);
    expect(run('pdfimages', '-list', path).split('\n').slice(2).join('')).toBe('');
    for (const font of run('pdffonts', path).trim().split('\n').slice(2)) {
      expect(font).toMatch(/^[A-Z]{6}\+GolosText-\w+ +CID TrueType +Identity-H +yes yes yes/);
    }
  });

  test(`sheets to be glued together have it all, each its name: ${name}`, async ({ page }) => {
    const given = map();
    const plan = await planOn(page, given, TILES);
    const pdf = readPdf(await pdfOn(page, given, TILES));
    expect(pdf.pages).toHaveLength(plan.tiles.length);
    expect(plan.tiles.length).toBeGreaterThan(1);
    const text = textOf(pdf);
    expect(saidBy(given).filter((said) => !text.includes(said))).toEqual([]);
    expect(pdf.images).toBe(0);
    pdf.pages.forEach((sheet, index) => {
      const { column, row } = plan.tiles[index]!;
      expect(sheet.width).toBeCloseTo(plan.sheet.width, 2);
      expect(sheet.height).toBeCloseTo(plan.sheet.height, 2);
      const letter = String.fromCharCode(65 + column);
      expect(sheet.lines.at(-1)).toBe(`${letter}${row + 1} · ${index + 1}/${pdf.pages.length}`);
    });
    // A sheet has what lies on it, not all of the picture.
    const sizes = pdf.pages.map(({ content }) => content.length);
    const whole = readPdf(await pdfOn(page, given, OWN)).pages[0]!.content.length;
    expect(Math.max(...sizes)).toBeLessThan(0.9 * whole);
  });
}

/** The characters that the font has signs for, by another reader of fonts. */
function signsOfFont(): (text: string) => boolean {
  const font = parse(new Uint8Array(readFileSync(FACE_FILES[400]!)).buffer);
  return (text) => [...text].every((sign) => font.charToGlyphIndex(sign) !== 0);
}

/** A line as it can be found: composed, without what nobody sees. */
const found = (text: string) => text.normalize().replace(/\p{Default_Ignorable_Code_Point}/gu, '');

async function expectAllLines(
  page: Parameters<typeof pdfOn>[0],
  map: JourneyMap,
  hasSigns: (text: string) => boolean,
): Promise<number> {
  const scene = await wholeSceneOn(page, map);
  const lines = [...textsOf(scene.groups)]
    .flatMap((text) => text.lines.map((line) => line.text))
    .filter((text) => text.trim() !== '');
  const pdf = readPdf(await pdfOn(page, map, OWN));
  const [sheet] = pdf.pages;
  expect(sheet!.lines.map(found).sort()).toEqual(lines.map(found).sort());
  const LEFTWARD = /\p{Bidi_Control}|\p{Script=Arabic}|\p{Script=Hebrew}/u;
  const drawn = lines.filter(
    (line) => LEFTWARD.test(line) || !hasSigns(found(line)) || /\p{M}/u.test(found(line)),
  );
  expect(sheet!.pictures).toHaveLength(drawn.length);
  expect(pdf.images).toBe(new Set(sheet!.pictures).size);
  return drawn.length;
}

test('lines in other scripts are drawn, and nothing else is; all can be found', async ({ page }) => {
  expect(await expectAllLines(page, hardMap(), signsOfFont())).toBeGreaterThan(10);
});

test('whatever a text holds, it stands in the PDF as it is', async ({ page }) => {
  const hasSigns = signsOfFont();
  for (let index = 0; index < INJECTIONS.length; index += 5) {
    await expectAllLines(page, injectedMap(index), hasSigns);
  }
});

test('printing gives the same pages, and leaves nothing behind', async ({ page }) => {
  const given = sample();
  for (const choice of [OWN, { layout: 'page', paper: 'a3' } as const, TILES]) {
    const plan = await planOn(page, given, choice);
    await printOn(page, given, choice);
    await expect(page.locator('.printed-sheets')).toBeHidden();
    await expect(page.locator('.printed-sheets > div')).toHaveCount(plan.tiles.length);
    // It tells the page when it has printed, as the browser's dialog does.
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const boxes = [...printed.toString('latin1').matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes).toHaveLength(plan.tiles.length);
    for (const [, width, height] of boxes) {
      // The browser has whole pixels.
      expect(Math.abs(Number(width) - plan.sheet.width)).toBeLessThan(1);
      expect(Math.abs(Number(height) - plan.sheet.height)).toBeLessThan(1);
    }
    await expect(page.locator('.printed-sheets')).toHaveCount(0);
  }
  await expect(page.locator('style', { hasText: '@page' })).toHaveCount(0);
});

test('what is printed is the picture, with its words', async ({ page }, info) => {
  test.skip(!hasPoppler, 'poppler is not on this machine');
  const given = sample();
  const textOn = async (choice: PageChoice) => {
    await printOn(page, given, choice);
    const path = info.outputPath(`${choice.layout}.pdf`);
    await page.pdf({ preferCSSPageSize: true, path });
    return plain(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }));
  };
  const text = await textOn({ layout: 'page', paper: 'a4' });
  expect(saidBy(given).filter((said) => !text.includes(said))).toEqual([]);
  // The browser does not say what its digits of one width mean.
  expect(await textOn(TILES)).toMatch(/A1? ?· .*B1? ?· /);
  // Nothing of the library, which was on the screen.
  const heading = await page.getByRole('heading').first().textContent();
  expect(text).not.toContain(plain(heading!));
});
