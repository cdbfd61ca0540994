import { expect, it } from 'vitest';
import { isTime } from './time-units.ts';

it.each([
  'мин',
  'Минут',
  'ч',
  'ч.',
  'часа',
  'дн.',
  'рабочих дней',
  'сутки',
  'min',
  'h',
  'hours',
  'business days',
])('%s is a unit of time', (unit) => expect(isTime(unit)).toBe(true));

it.each([
  '',
  '₽',
  'руб',
  'звонка',
  'км',
  'дверей',
  'часть',
  'мест',
  'минимум',
  'sections',
  'pcs',
  'steps',
  'items',
])('%s is none', (unit) => expect(isTime(unit)).toBe(false));
