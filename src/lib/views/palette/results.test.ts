import { expect, test } from 'vitest';
import { IDLE_LIMIT, LIMIT, resultsOf, type Index } from './results.ts';
import { ROW_KINDS, type Row, type RowKind } from './row.ts';
import { indexed } from './search.ts';

const row = (kind: RowKind, title: string): Row => ({ kind, id: title, title, about: [], run: () => {} });

function indexOf(titles: Partial<Record<RowKind, readonly string[]>>): Index {
  const lists = ROW_KINDS.map((kind) => [
    kind,
    indexed((titles[kind] ?? []).map((title) => row(kind, title))),
  ]);
  return Object.fromEntries(lists) as Index;
}

const shown = (index: Index, query: string) =>
  resultsOf(index, query).groups.map(({ kind, rows }) => [kind, ...rows.map(({ title }) => title)]);

const taxi = indexOf({
  touchpoint: ['Звонок диспетчеру', 'Оплата и чек'],
  note: ['Спросить про чек'],
  stage: ['Заказ'],
  link: ['Сайт → Звонок диспетчеру'],
  action: ['Отменить', 'Масштаб'],
});

test('groups stand in one order, without empty ones', () => {
  expect(shown(taxi, 'чек')).toEqual([
    ['touchpoint', 'Оплата и чек'],
    ['note', 'Спросить про чек'],
  ]);
});

test('nothing typed: touchpoints and actions', () => {
  expect(shown(taxi, '  ')).toEqual([
    ['touchpoint', 'Звонок диспетчеру', 'Оплата и чек'],
    ['action', 'Отменить', 'Масштаб'],
  ]);
});

test('the other layout is read when nothing is found as typed', () => {
  expect(shown(taxi, 'xtr')).toEqual(shown(taxi, 'чек'));
  expect(resultsOf(taxi, 'xtr').words).toEqual(['чек']);
  const both = indexOf({ touchpoint: ['xtr', 'чек'] });
  expect(shown(both, 'xtr')).toEqual([['touchpoint', 'xtr']]);
});

test('nothing found is nothing', () => expect(resultsOf(taxi, 'поезд')).toEqual({ groups: [], words: [] }));

test('a group is cut at its limit and tells how many more there are', () => {
  const many = indexOf({ touchpoint: Array.from({ length: 2000 }, (_, index) => `Точка ${index}`) });
  const [found] = resultsOf(many, 'точка').groups;
  expect([found!.rows.length, found!.more]).toEqual([LIMIT, 2000 - LIMIT]);
  const [idle] = resultsOf(many, '').groups;
  expect([idle!.rows.length, idle!.more]).toEqual([IDLE_LIMIT, 2000 - IDLE_LIMIT]);
});
