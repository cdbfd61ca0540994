import { expect, it } from 'vitest';
import { DEFAULT_CHOICE, rememberChoice, rememberedChoice, type PictureChoice } from './picture-choice.ts';

function storeWith(text: string | null) {
  return { getItem: () => text, setItem: (_: string, value: string) => void (text = value) };
}

it('remembers what was chosen', () => {
  const store = storeWith(null);
  expect(rememberedChoice(store)).toEqual(DEFAULT_CHOICE);
  const choice: PictureChoice = {
    format: 'svg',
    part: 'stage',
    scale: 4,
    theme: 'screen',
    badges: false,
    curve: true,
    legend: false,
    heading: false,
    carry: false,
    outlines: true,
    layout: 'tiles',
    paper: 'a3',
  };
  rememberChoice(choice, store);
  expect(rememberedChoice(store)).toEqual(choice);
});

it.each([
  '{',
  'null',
  '7',
  '[]',
  '{"scale":9,"theme":"pink","format":"bmp","part":"all","carry":"no","badges":0}',
  '{"scale":"2"}',
])('takes %s for nothing', (text) => {
  expect(rememberedChoice(storeWith(text))).toEqual(DEFAULT_CHOICE);
});

it('takes over what an earlier version remembered', () => {
  expect(rememberedChoice(storeWith('{"scale":3,"theme":"dark"}'))).toEqual({
    ...DEFAULT_CHOICE,
    scale: 3,
    theme: 'dark',
  });
});

it('lives without storage', () => {
  const shut = () => {
    throw new DOMException('shut', 'SecurityError');
  };
  expect(rememberedChoice({ getItem: shut, setItem: shut })).toEqual(DEFAULT_CHOICE);
  expect(() => rememberChoice(DEFAULT_CHOICE, { getItem: shut, setItem: shut })).not.toThrow();
  expect(rememberedChoice()).toEqual(DEFAULT_CHOICE);
});
