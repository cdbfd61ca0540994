import { expect, it } from 'vitest';
import { xmlText } from './standalone.ts';

it('keeps every letter, line and sign', () => {
  const text = 'Ёлка — 5 ₽ <b>&amp;</b>\t\r\n🙂 中文 \uFFFD';
  expect(xmlText(text)).toBe(text);
});

it('drops what XML can not hold and shows halves of signs as unknown ones', () => {
  expect(xmlText('a\u0000b\u000Bc\u001Fd\uFFFEe\uFFFF')).toBe('abcde');
  expect(xmlText('🙂'.slice(0, 1) + 'x' + '🙂'.slice(1))).toBe('\uFFFDx\uFFFD');
});
