import { expect, it } from 'vitest';
import { DEFAULT_CHOICE, rememberChoice, rememberedChoice } from './picture-choice.ts';

function storeWith(text: string | null) {
  return { getItem: () => text, setItem: (_: string, value: string) => void (text = value) };
}

it('remembers what was chosen', () => {
  const store = storeWith(null);
  expect(rememberedChoice(store)).toEqual(DEFAULT_CHOICE);
  rememberChoice({ scale: 3, theme: 'screen' }, store);
  expect(rememberedChoice(store)).toEqual({ scale: 3, theme: 'screen' });
});

it.each(['{', 'null', '7', '[]', '{"scale":9,"theme":"pink"}', '{"scale":"2"}'])(
  'takes %s for nothing',
  (text) => {
    expect(rememberedChoice(storeWith(text))).toEqual(DEFAULT_CHOICE);
  },
);

it('lives without storage', () => {
  const shut = () => {
    throw new DOMException('shut', 'SecurityError');
  };
  expect(rememberedChoice({ getItem: shut, setItem: shut })).toEqual(DEFAULT_CHOICE);
  expect(() => rememberChoice(DEFAULT_CHOICE, { getItem: shut, setItem: shut })).not.toThrow();
});
