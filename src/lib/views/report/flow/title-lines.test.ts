import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleLines } from './title-lines.ts';

const measure = (text: string) => text.length;

test('a title breaks between words and is cut where it has no more room', () => {
  expect(titleLines('one two three', 7, 2, measure)).toEqual(['one two', 'three']);
  expect(titleLines('one two three four five', 7, 2, measure)).toEqual(['one two', 'three…']);
  expect(titleLines('incomprehensible word', 7, 3, measure)).toEqual(['incomp…']);
  expect(titleLines('one incomprehensible', 7, 3, measure)).toEqual(['one', 'incomp…']);
  expect(titleLines('   ', 7, 2, measure)).toEqual([]);
  expect(titleLines('exactly', 7, 1, measure)).toEqual(['exactly']);
});

test('no line is wider than its room, and no word is lost without an ellipsis', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (title, width, most) => {
        const lines = titleLines(title, width, most, measure);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        const whole = title.trim().split(/\s+/u).filter(Boolean).join(' ');
        if (lines.join(' ') !== whole) expect(lines.at(-1)).toMatch(/…$/);
      },
    ),
  );
});
