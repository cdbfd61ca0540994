import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap, createTouchpoint, type JourneyMap } from '#lib/domain';
import { generateMap } from '../../../../tests/fixtures/generated-map.ts';
import { INJECTIONS, injectedMap } from '../../../../tests/fixtures/injections.ts';
import {
  elementsOf,
  endsOf,
  faultsOf,
  idOf,
  nameOf,
  readPptx,
  titleOf,
  type PptxFile,
  type XmlNode,
} from '../../../../tests/fixtures/pptx-file.ts';
import { sampleText } from '../../../../tests/fixtures/saved-maps.ts';
import { sceneOptions } from '../../../../tests/fixtures/scene-options.ts';
import { hardMap, HARD_TITLES } from '../../../../tests/fixtures/titles.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { groupsOf, type Scene } from '../scene/shapes.ts';
import { shownText } from '../scene/wrap.ts';
import type { Deck, Slide } from './deck.ts';
import { makeDeck } from './make-deck.ts';

const mapIn = (text: string) => createMap((JSON.parse(text) as { map: Partial<JourneyMap> }).map);
const sample = mapIn(sampleText());

const sceneOf = (map: JourneyMap, whole = false): Scene =>
  drawScene(map, analyse(map), sceneOptions(whole ? {} : { title: null, legend: false, curve: false }));

function deckOf(slides: readonly Slide[], given: Partial<Deck> = {}): Deck {
  return {
    title: 'Такси & <co>',
    subtitle: 'Из аэропорта домой',
    date: '22 ноября 2026',
    made: '2026-11-22T10:00:00Z',
    maker: 'Tropa',
    language: 'ru',
    theme: 'light',
    slides,
    ...given,
  };
}

const mapSlide = (title: string, scene = 0): Slide => ({ kind: 'map', title, scene, notes: '' });

async function made(slides: readonly Slide[], scenes: readonly Scene[] = []): Promise<PptxFile> {
  const file = readPptx(await makeDeck(deckOf(slides), scenes));
  expect(faultsOf(file)).toEqual([]);
  return file;
}

const bare = (text: string) => text.replace(/\s+/g, '');

/** Every card by its name and title, and every link from card to card. For maps whose titles differ. */
function expectMap(slide: XmlNode, map: JourneyMap): void {
  const shapes = new Map<string, XmlNode[]>();
  for (const shape of elementsOf(slide, 'p:sp'))
    shapes.set(nameOf(shape), [...(nameOf(shape) === '' ? [] : (shapes.get(nameOf(shape)) ?? [])), shape]);
  const frames = new Map<string, string>();
  for (const { id, title } of map.touchpoints) {
    const named = shapes.get(title) ?? [];
    expect(named, title).toHaveLength(1);
    expect(bare(named[0]!.text)).toBe(bare(title));
    expect(elementsOf(named[0]!, 'a:prstGeom')[0]!.attributes.get('prst')).toBe('roundRect');
    frames.set(id, idOf(named[0]!));
  }
  const ends = elementsOf(slide, 'p:cxnSp').map((connector) => endsOf(connector).map(([id]) => id));
  expect(ends.every((each) => each.length === 2)).toBe(true);
  const links = map.links.map(({ from, to }) => [frames.get(from), frames.get(to)]);
  expect(ends.map(String).sort()).toEqual(links.map(String).sort());
}

describe('a map', () => {
  it('has a shape for each card and a connector that holds on at both ends for each link', async () => {
    const [slide] = (await made([mapSlide('Такси')], [sceneOf(sample, true)])).slides;
    expectMap(slide!, sample);
    expect(titleOf(slide!)).toBe('Такси');
    expect(elementsOf(slide!, 'p:grpSp').length).toBeGreaterThanOrEqual(sample.touchpoints.length);
  });

  it('has them with 500 touchpoints', { timeout: 90_000 }, async () => {
    const map = mapIn(generateMap(500, 'big'));
    const [slide] = (await made([mapSlide('Big')], [sceneOf(map)])).slides;
    expectMap(slide!, map);
  });

  it('paints links below the cards and labels above them', async () => {
    const [slide] = (await made([mapSlide('Такси')], [sceneOf(sample)])).slides;
    const tree = elementsOf(slide!, 'p:spTree')[0]!.children;
    const lastLink = tree.findLastIndex(({ name }) => name === 'p:cxnSp');
    const card = tree.findIndex((node) => node.text.includes(sample.touchpoints[0]!.title.slice(0, 4)));
    const label = tree.findIndex(({ name, text }) => name === 'p:sp' && text === '80 %');
    expect(lastLink).toBeLessThan(card);
    expect(card).toBeLessThan(label);
  });

  it('makes a deck of a map that is empty or has no stages, and of a scene that is not there', async () => {
    const alone = createMap({ touchpoints: [createTouchpoint({ id: 't', title: 'Alone' })] });
    const slides = [0, 1, 2].map((scene) => mapSlide('', scene));
    const file = await made(slides, [sceneOf(createMap({})), sceneOf(alone)]);
    expect(file.slides).toHaveLength(3);
    expectMap(file.slides[1]!, alone);
    await made([]);
  });

  it('shows every hard title as the picture does', async () => {
    const scene = sceneOf(hardMap());
    const [slide] = (await made([mapSlide(HARD_TITLES[12]!)], [scene])).slides;
    const names = elementsOf(slide!, 'p:sp').map(nameOf);
    for (const { name } of groupsOf(scene, 'card')) expect(names).toContain(name);
    expect(titleOf(slide!)).toBe(HARD_TITLES[12]);
  });
});

describe('texts', () => {
  it.each([0, 12, 24, 36, 48, 60].filter((index) => index < INJECTIONS.length))(
    'stay texts: the injection corpus from %i on',
    async (index) => {
      const texts = INJECTIONS.slice(index, index + 12);
      const map = injectedMap(index);
      const text = map.title;
      const file = readPptx(
        await makeDeck(
          deckOf(
            [
              { kind: 'cover', notes: text },
              mapSlide(text),
              {
                ...{ kind: 'table', title: text, notes: text, head: [text, 'b'] },
                ...{ columns: [], rows: texts.map((each) => [each, '=1+1']) },
              },
              { kind: 'picture', title: text, png: PNG, width: 8, height: 8, alt: text, notes: text },
            ],
            { title: text, subtitle: text, maker: text, date: text },
          ),
          [sceneOf(map, true)],
        ),
      );
      expect(faultsOf(file)).toEqual([]);
      const all = [...file.parts.values()].filter((part) => typeof part === 'string').join('');
      expect(all).not.toMatch(/hlink(?:Click|Hover)|TargetMode|<a:fld[^>]*type="(?!slidenum|datetime)/);
      const [, mapped, table] = file.slides;
      const names = elementsOf(mapped!, 'p:sp').map(nameOf);
      for (const { title } of map.touchpoints) expect(names).toContain(shownText(title) || 'Untitled');
      const cells = elementsOf(table!, 'a:tc').map((cell) => bare(cell.text));
      for (const each of texts) expect(cells).toContain(bare(shownText(each)));
      expect(cells).toContain('=1+1');
    },
  );

  it('keep the lines of the notes', async () => {
    const { notes } = await made([
      { kind: 'cover', notes: 'Один & два\n\nтри <b>\r\nчетыре' },
      mapSlide('x'),
    ]);
    expect(notes).toEqual(['Один & два\n\nтри <b>\nчетыре', '']);
  });
});

const PNG = new Uint8Array([
  ...[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0,
    1,
  ],
  ...[
    8, 4, 0, 0, 0, 0xb5, 0x1c, 0x0c, 2, 0, 0, 0, 11, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x64, 0xf8,
    0x0f,
  ],
  ...[0, 1, 5, 1, 1, 0x27, 0x18, 0xe3, 0x66, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
]);

describe('the rest of a deck', () => {
  it('has a cover, tables with their head on every slide, and pictures', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [String(index + 1), `Touchpoint ${index + 1}`]);
    const file = await made([
      { kind: 'cover', notes: '' },
      { kind: 'table', title: 'Gaps', head: ['No', 'What'], columns: [], rows, notes: 'why' },
      { kind: 'picture', title: 'Chart', png: PNG, width: 800, height: 400, alt: 'A "chart"', notes: '' },
    ]);
    const [cover, ...others] = file.slides;
    expect(cover!.text).toContain('Такси & <co>');
    expect(cover!.text).toContain('22 ноября 2026 · Tropa');
    const tables = others.filter((slide) => elementsOf(slide, 'a:tbl').length > 0);
    expect(tables.length).toBeGreaterThan(1);
    for (const slide of tables) {
      expect(titleOf(slide)).toBe('Gaps');
      expect(elementsOf(slide, 'a:tr')[0]!.text).toBe('NoWhat');
    }
    expect(tables.flatMap((slide) => elementsOf(slide, 'a:tr').slice(1))).toHaveLength(60);
    const picture = elementsOf(others.at(-1)!, 'p:pic')[0]!;
    expect(elementsOf(picture, 'p:cNvPr')[0]!.attributes.get('descr')).toBe('A "chart"');
    expect([...file.parts.values()]).toContainEqual(PNG);
  });

  it('says whose it is', async () => {
    const { parts } = await made([{ kind: 'cover', notes: '' }]);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Такси &amp; &lt;co&gt;</dc:title>');
    expect(parts.get('docProps/app.xml')).toContain('<Application>Tropa</Application>');
    expect([...parts.values()].join('')).not.toMatch(/pptxgenjs/i);
  });

  it('is the same file each time', async () => {
    const deck = deckOf([{ kind: 'cover', notes: 'x' }, mapSlide('Такси')]);
    const [one, two] = [await makeDeck(deck, [sceneOf(sample)]), await makeDeck(deck, [sceneOf(sample)])];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('stops when asked to', async () => {
    const reason = new Error('stopped');
    await expect(makeDeck(deckOf([]), [], AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

const installed = (program: string) => spawnSync(program, ['--version']).error === undefined;

it('shows every title in LibreOffice', { timeout: 180_000 }, async (test) => {
  test.skip(
    !installed('soffice') || !installed('pdftotext'),
    'LibreOffice or pdftotext is not installed here.',
  );
  const folder = mkdtempSync(join(tmpdir(), 'slides-'));
  try {
    const bytes = await makeDeck(deckOf([{ kind: 'cover', notes: '' }, mapSlide('Карта')]), [
      sceneOf(sample),
    ]);
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const text = bare(execFileSync('pdftotext', [join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' }));
    for (const { title } of sample.touchpoints) expect(text).toContain(bare(title));
    for (const { title } of sample.stages) expect(text).toContain(bare(title));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
