import { expect, it } from 'vitest';
import { gainText, percentsApart } from './gain.ts';

it.each([
  [0.1695, '+17%'],
  [0.006, '+0.6%'],
  [0.0004, '0%'],
  [0, '0%'],
])('a gain of %d is told as %s', (share, text) => expect(gainText(share)).toBe(text));

it.each([
  [0.62, 0.9, ['62%', '90%']],
  [0.624, 0.6212, ['62.4%', '62.1%']],
  [0.6241, 0.6242, ['62.41%', '62.42%']],
  [0.62, 0.62, ['62%', '62%']],
])('%d and %d are told apart', (now, then, texts) => expect(percentsApart(now, then)).toEqual(texts));
