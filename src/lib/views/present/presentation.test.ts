import { beforeEach, expect, test } from 'vitest';
import { Editor, remove } from '#lib/document';
import { Presentation } from './presentation.svelte.ts';
import { sampleMap } from './testing.ts';

let editor: Editor;
let presentation: Presentation;
const shown = () => presentation.step.key;

beforeEach(() => {
  editor = new Editor(sampleMap());
  presentation = new Presentation(editor);
});

test('goes from step to step and not beyond the ends', () => {
  presentation.previous();
  expect(shown()).toBe('title');
  presentation.next();
  presentation.next();
  expect(shown()).toBe('touchpoint:site');
  presentation.go(99);
  expect([shown(), presentation.following]).toEqual(['end', null]);
  presentation.next();
  expect(shown()).toBe('end');
  presentation.go(-3);
  expect(shown()).toBe('title');
});

test('another walk goes on at the touchpoint that is shown, if it leads there', () => {
  presentation.go(5);
  expect(shown()).toBe('touchpoint:call');
  presentation.choose('gaps');
  expect([shown(), presentation.index]).toEqual(['touchpoint:call', 1]);
  presentation.choose('path');
  expect(presentation.steps.some(({ key }) => key === 'touchpoint:call')).toBe(false);
  expect([shown(), presentation.index]).toEqual(['title', 0]);
});

test('the next walk in the list, and after the last the first', () => {
  const kinds = [0, 1, 2, 3].map(() => {
    const { kind } = presentation;
    presentation.chooseNext();
    return kind;
  });
  expect(kinds).toEqual(['stages', 'path', 'gaps', 'stages']);
});

test('a number and Enter lead to that step; Enter alone leads on', () => {
  for (const digit of '12') presentation.type(digit);
  expect(presentation.typed).toBe('12');
  presentation.enter();
  expect([presentation.index, presentation.typed]).toEqual([11, '']);
  presentation.enter();
  expect(presentation.index).toBe(12);
  presentation.type('3');
  expect([presentation.untype(), presentation.untype(), presentation.index]).toEqual([true, false, 12]);
});

test('a black screen is lit again where it was', () => {
  presentation.next();
  presentation.blacken();
  expect(presentation.black).toBe(true);
  presentation.next();
  expect([presentation.black, presentation.index]).toEqual([false, 1]);
});

test('what becomes of the map under way does not move the show', () => {
  presentation.go(5);
  editor.run(remove(['site']));
  expect([shown(), presentation.index]).toEqual(['touchpoint:call', 4]);
  editor.run(remove(['call']));
  expect(presentation.index).toBe(5);
  presentation.choose('gaps');
  expect(shown()).toBe('title');
});
