import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLOURS, FONT, mix } from './colours.ts';

const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
const [, light = '', dark = ''] = css.split(/^:root,|^\[data-theme='dark'\] \{/m);
const valueOf = (block: string, name: string) => new RegExp(`--${name}: ([^;]+);`).exec(block)?.[1];

it('has the colours and the font of the tokens', () => {
  for (const [name, colour] of Object.entries(COLOURS.light))
    expect([name, valueOf(light, name)]).toEqual([name, colour]);
  for (const [name, colour] of Object.entries(COLOURS.dark)) {
    expect([name, valueOf(dark, name) ?? valueOf(light, name)]).toEqual([name, colour]);
  }
  expect(valueOf(light, 'font')).toBe(FONT);
});

it('mixes as CSS does', () => {
  expect(mix('#ff0000', 0.5, '#0000ff')).toBe('#800080');
  expect(mix('#d92d20', 1, '#ffffff')).toBe('#d92d20');
  expect(mix('#000000', 0.05, '#ffffff')).toBe('#f2f2f2');
});
