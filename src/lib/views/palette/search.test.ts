import { expect, test } from 'vitest';
import { wordsOf } from './fold.ts';
import { indexed, search } from './search.ts';

const items = [
  { id: 'about', title: 'Сайт и отзывы', about: ['Выбор', 'Звонарёва'] },
  { id: 'inside', title: 'Перезвон клиенту', about: [] },
  { id: 'word', title: 'Ждём звонок', about: ['Заказ'] },
  { id: 'start', title: 'Звонок диспетчеру', about: ['Заказ', 'голос'] },
];
const find = (query: string, limit = 10) => search(indexed(items), wordsOf(query), limit);
const ids = (query: string) => find(query).rows.map(({ id }) => id);

test('the better the place of a match, the earlier it stands', () => {
  expect(ids('звон')).toEqual(['start', 'word', 'inside', 'about']);
});

test('every word has to be found, in any place', () => {
  expect(ids('заказ звонок')).toEqual(['start', 'word']);
  expect(ids('заказ звонок ГОЛОС')).toEqual(['start']);
  expect(ids('звонарева')).toEqual(['about']);
  expect(ids('звонок поезд')).toEqual([]);
});

test('no match goes across two fields', () => expect(ids('выборзвон')).toEqual([]));

test('equal matches keep their order', () => {
  expect(ids('')).toEqual(['about', 'inside', 'word', 'start']);
});

test('what is past the limit is counted', () => {
  expect(find('звон', 3)).toMatchObject({
    more: 1,
    rows: [{ id: 'start' }, { id: 'word' }, { id: 'inside' }],
  });
  expect(find('звон', 4).more).toBe(0);
});
