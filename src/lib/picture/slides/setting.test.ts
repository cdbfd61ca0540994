import { describe, expect, it } from 'vitest';
import { HARD_TITLES } from '../../../../tests/fixtures/titles.ts';
import { textAt } from '../scene/pen.ts';
import { arialMeasure } from './arial.ts';
import { headingIn } from './heading.ts';
import { CONTENT_AT, fitted, TITLE_AT } from './page.ts';
import { pathGeometry } from './path-xml.ts';
import { shrinking } from './text-xml.ts';
import { escaped } from '../xml.ts';

describe('arialMeasure', () => {
  it('knows the widths of the font', () => {
    expect(arialMeasure('Tropa', 10, 400)).toBeCloseTo((611 + 333 + 556 + 556 + 556) / 100, 6);
    expect(arialMeasure('Тропа', 10, 700)).toBeCloseTo((611 + 611 + 611 + 604 + 556) / 100, 6);
  });

  it('takes no room for what is not seen, and a square for an ideograph', () => {
    expect(arialMeasure('e\u0301\u200b', 10, 400)).toBe(arialMeasure('e', 10, 400));
    expect(arialMeasure('中', 10, 400)).toBeGreaterThanOrEqual(10);
  });
});

it('sets a line no wider than the scene measured it', () => {
  const measured = (part: number) => (text: string, size: number, weight: number) =>
    part * arialMeasure(text, size, weight);
  for (const part of [0.85, 0.95, 1, 1.1]) {
    for (const weight of [400, 600]) {
      const text = textAt(
        'text',
        ['Ожидаемый', 'level'],
        { x: 0, y: 0, lineHeight: 18 },
        { measure: measured(part), size: 13, weight },
        '#000000',
      );
      const size = 13 * shrinking(text);
      expect(size).toBeLessThanOrEqual(13);
      for (const { text: line, width } of text.lines)
        expect(arialMeasure(line, size, weight)).toBeLessThanOrEqual(width + 1e-9);
    }
  }
});

it('gives a title the largest size at which it has room, and an ellipsis where it has at none', () => {
  const sizes = [24, 18, 12, 10];
  expect(headingIn('Такси', TITLE_AT, sizes, 700)).toEqual({ text: 'Такси', size: 24 });
  expect(headingIn('слово '.repeat(20).trim(), TITLE_AT, sizes, 700).size).toBe(18);
  for (const title of HARD_TITLES.filter(({ length }) => length <= 320))
    expect(headingIn(title, TITLE_AT, sizes, 700).text).toBe(title);
  const long = headingIn('Длинное название '.repeat(600), TITLE_AT, sizes, 700);
  expect(long.size).toBe(10);
  expect(long.text).toMatch(/…$/);
});

describe('fitted', () => {
  it.each([
    [260, 200],
    [1360, 560],
    [13_000, 1_900],
    [300, 9_000],
  ])('keeps %i × %i within its place and in shape', (width, height) => {
    const at = fitted({ width, height });
    expect(at.width / at.height).toBeCloseTo(width / height, 6);
    expect(at.x).toBeGreaterThanOrEqual(CONTENT_AT.x - 1e-9);
    expect(at.y).toBeGreaterThanOrEqual(CONTENT_AT.y - 1e-9);
    expect(at.x + at.width).toBeLessThanOrEqual(CONTENT_AT.x + CONTENT_AT.width + 1e-9);
    expect(at.y + at.height).toBeLessThanOrEqual(CONTENT_AT.y + CONTENT_AT.height + 1e-9);
    expect(at.scale).toBeLessThanOrEqual(1.6);
  });
});

describe('pathGeometry', () => {
  it('knows every step of path data, from its own corner', () => {
    const made = pathGeometry('M10 20h5v-5l1 1q1 1 2 0c1 0 2 0 3 3Z', true);
    expect(made?.box).toEqual({ x: 10, y: 15, width: 11, height: 5 });
    expect(made?.xml).toMatch(/<a:path w="1100" h="500"><a:moveTo><a:pt x="0" y="500"\/>/);
    expect(
      [...(made?.xml.matchAll(/<a:(moveTo|lnTo|quadBezTo|cubicBezTo|close)\b/g) ?? [])].map(
        ([, step]) => step,
      ),
    ).toEqual(['moveTo', 'lnTo', 'lnTo', 'lnTo', 'quadBezTo', 'cubicBezTo', 'close']);
  });

  it('makes curves of arcs, and leaves a line unfilled', () => {
    const made = pathGeometry('M0 0a5 5 0 1 0 10 0', false);
    expect(made?.xml).toContain('<a:cubicBezTo>');
    expect(made?.xml).toContain('fill="none"');
    expect(made?.box.height).toBeGreaterThanOrEqual(5);
  });

  it('has nothing to show for nothing', () => expect(pathGeometry('', true)).toBeNull());
});

it('writes any text as text', () => {
  expect(escaped('<a> & "b"\n\u0000\ud800')).toBe('&lt;a&gt; &amp; &quot;b&quot;&#10;\uFFFD');
  expect(escaped('=1+1')).toBe('=1+1');
});
