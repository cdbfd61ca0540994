import { expect, it } from 'vitest';
import { pictureFileName } from './file-name.ts';

it('names the scale where it is not 1', () => {
  expect(pictureFileName('Такси', 1, 'png')).toBe('Такси.png');
  expect(pictureFileName('Такси', 2, 'png')).toBe('Такси@2x.png');
  expect(pictureFileName('Такси', 1.73, 'png')).toBe('Такси@1.73x.png');
  expect(pictureFileName('Такси', 0.0123456, 'png')).toBe('Такси@0.0123x.png');
  expect(pictureFileName('Такси', 1, 'svg')).toBe('Такси.svg');
});
