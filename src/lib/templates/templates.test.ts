import { describe, expect, it } from 'vitest';
import { CARD, GRID, NOTE, pointOn, positionsOf, routeOf, stageAt, stageBands } from '#lib/domain';
import type { JourneyMap } from '#lib/domain';
import { readMapFile, writeMapFile } from '#lib/format';
import { loadTemplate, TEMPLATES } from './index.ts';
import type { TemplateId, TemplateLocale } from './index.ts';

const LOCALES: readonly TemplateLocale[] = ['ru', 'en'];
/** What may differ between the languages, beside every text. */
const WORDS = new Set(['title', 'summary', 'name', 'goal', 'note', 'condition', 'by', 'gesture', 'unit']);
const MORE_WORDS = new Set(['owner', 'label', 'text', 'valuePerCustomer', 'currency']);
/** The longest title that fits two lines of a card. */
const TITLE = 30;
/** A character of a link's label takes about this many pixels. */
const LETTER = 6.5;

async function load(id: TemplateId, locale: TemplateLocale): Promise<JourneyMap> {
  const result = readMapFile(await loadTemplate(id, locale));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.map;
}

/** Every word becomes the fact that there is one, tags become their number. */
function structure(map: JourneyMap): unknown {
  return JSON.parse(
    JSON.stringify(map, (key, value: unknown) => {
      if (key === 'tags' && Array.isArray(value)) return value.length;
      if (!WORDS.has(key) && !MORE_WORDS.has(key)) return value;
      if (typeof value === 'object') return value;
      return value === '' ? 'empty' : 'filled';
    }),
  );
}

/** Every text of the map but ids and other fixed tokens. */
function wordsOf(map: JourneyMap): string {
  const words: string[] = map.touchpoints.flatMap(({ tags }) => tags);
  JSON.stringify(map, (key, value: unknown) => {
    const spoken = key !== 'currency' && (WORDS.has(key) || MORE_WORDS.has(key));
    if (spoken && typeof value === 'string') words.push(value);
    return value;
  });
  return words.join('\n');
}

interface Rectangle {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function rectangle(id: string, x: number, y: number, size: { width: number; height: number }): Rectangle {
  return { id, left: x, top: y, right: x + size.width, bottom: y + size.height };
}

function rectanglesOf(map: JourneyMap): readonly Rectangle[] {
  return [
    ...Array.from(positionsOf(map), ([id, { x, y }]) => rectangle(id, x, y, CARD)),
    ...map.notes.map(({ id, x, y }) => rectangle(id, x, y, NOTE)),
  ];
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Pairs of rectangles that share some area, as `a × b`. */
function overlapsIn(boxes: readonly Rectangle[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.id} × ${b.id}`),
  );
}

describe.each(TEMPLATES)('template %s', (id) => {
  it('is the same map in both languages, in other words', async () => {
    const [ru, en] = [await load(id, 'ru'), await load(id, 'en')];
    expect(structure(en)).toEqual(structure(ru));
    expect(wordsOf(en)).not.toMatch(/[А-Яа-яЁё]/);
    const russian = wordsOf(ru).split('\n');
    const foreign = russian.filter((text) => text !== '' && !/[А-Яа-яЁё]/.test(text));
    expect(foreign).toEqual([]);
  });
});

describe.each(TEMPLATES.flatMap((id) => LOCALES.map((locale) => ({ id, locale }))))(
  'template $id in $locale',
  ({ id, locale }) => {
    it('reads and writes back byte by byte', async () => {
      const text = await loadTemplate(id, locale);
      expect(writeMapFile(await load(id, locale))).toBe(text);
    });

    it('is a journey of 8–16 touchpoints in 4–6 stages, each of them used, with titles that fit a card', async () => {
      const map = await load(id, locale);
      expect(map.touchpoints.length).toBeGreaterThanOrEqual(8);
      expect(map.touchpoints.length).toBeLessThanOrEqual(16);
      expect(map.stages.length).toBeGreaterThanOrEqual(4);
      expect(map.stages.length).toBeLessThanOrEqual(6);
      const used = new Set(map.touchpoints.map(({ stage }) => stage));
      expect(map.stages.filter((stage) => !used.has(stage.id))).toEqual([]);
      expect(map.touchpoints.filter(({ title }) => title.length > TITLE)).toEqual([]);
    });

    it('has exactly one zeroing observation, something unmeasured and something above the expectation', async () => {
      const { touchpoints } = await load(id, locale);
      const observations = touchpoints.flatMap(({ delivered }) => delivered.observations);
      expect(observations.filter(({ level }) => level === 0).map(({ count }) => count)).toEqual([1]);
      const unmeasured = touchpoints.filter(({ delivered }) => delivered.observations.length === 0);
      expect([1, 2]).toContain(unmeasured.length);
      const surpassed = touchpoints.filter(({ expected, delivered: { observations } }) => {
        const count = observations.reduce((sum, observation) => sum + observation.count, 0);
        const sum = observations.reduce((sum, observation) => sum + observation.level * observation.count, 0);
        return count > 0 && expected.level !== null && sum / count > expected.level;
      });
      expect(surpassed.length).toBeGreaterThanOrEqual(2);
    });

    it('keeps the rules of the product: one lever, no standing 5, an owner and a fix for every touchpoint', async () => {
      const { touchpoints } = await load(id, locale);
      const levers = touchpoints.map(({ surpass }) => surpass.lever).filter((lever) => lever !== null);
      expect(new Set(levers).size).toBe(1);
      expect(touchpoints.filter(({ target }) => target === null || target === 5)).toEqual([]);
      expect(touchpoints.filter(({ owner, effort }) => owner === '' || effort === null)).toEqual([]);
    });

    it('has ids of its own for everything and links between touchpoints it has', async () => {
      const { touchpoints, stages, links, notes, layout } = await load(id, locale);
      const known = new Set(touchpoints.map((touchpoint) => touchpoint.id));
      for (const items of [touchpoints, stages, links, notes]) {
        expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      }
      expect(links.filter(({ from, to }) => !known.has(from) || !known.has(to) || from === to)).toEqual([]);
      expect(Object.keys(layout)).toEqual([...known]);
    });

    it('gives away no more customers than come, and no touchpoint stands apart', async () => {
      const { touchpoints, links } = await load(id, locale);
      for (const touchpoint of touchpoints) {
        const out = links.filter(({ from }) => from === touchpoint.id);
        expect(out.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(links.some(({ from, to }) => from === touchpoint.id || to === touchpoint.id)).toBe(true);
      }
      expect(links.filter(({ share }) => share !== null).length).toBeGreaterThanOrEqual(4);
    });

    it('stands on the grid, every card inside the band of its stage, none over another', async () => {
      const map = await load(id, locale);
      const positions = positionsOf(map);
      for (const touchpoint of map.touchpoints) {
        const { x, y } = positions.get(touchpoint.id)!;
        expect([x % GRID, y % GRID]).toEqual([0, 0]);
        expect(stageAt(map.stages, x)?.id).toBe(touchpoint.stage);
        const band = stageBands(map.stages).find(({ stage }) => stage.id === touchpoint.stage)!;
        expect(x).toBeGreaterThanOrEqual(band.left);
        expect(x + CARD.width).toBeLessThanOrEqual(band.left + band.width);
      }
      expect(overlapsIn(rectanglesOf(map))).toEqual([]);
    });

    it('has no link that runs under a card or a note, and no label that lies on one or on another label', async () => {
      const map = await load(id, locale);
      const positions = positionsOf(map);
      const boxes = rectanglesOf(map);
      const faults: string[] = [];
      const labels: Rectangle[] = [];
      for (const link of map.links) {
        const route = routeOf(positions.get(link.from)!, positions.get(link.to)!);
        const marks = Array.from({ length: 99 }, (_, step) => {
          const { x, y } = pointOn(route, (step + 1) / 100);
          return rectangle(link.id, x, y, { width: 0, height: 0 });
        });
        const width = (link.label.length + (link.share === null ? 0 : ' 00 %'.length)) * LETTER;
        const middle = pointOn(route, 0.5);
        const label = rectangle(link.id, middle.x - width / 2, middle.y - 9, { width, height: 18 });
        if (width > 0) labels.push(label);
        const hit = boxes.filter((box) => [...marks, label].some((mark) => overlap(mark, box)));
        faults.push(...hit.map((box) => `${link.id} × ${box.id}`));
      }
      faults.push(...overlapsIn(labels));
      expect(faults).toEqual([]);
    });
  },
);
