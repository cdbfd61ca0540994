import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { createMap, createTouchpoint, REVIEW_QUESTIONS, type JourneyMap } from '#lib/domain';
import { draftOf } from './draft.ts';

const path = resolve(process.cwd(), '../shared/samples/taxi-airport.ru.json');
const { map: sample } = JSON.parse(readFileSync(path, 'utf8')) as { map: JourneyMap };
const draft = (question: (typeof REVIEW_QUESTIONS)[number], map: JourneyMap) =>
  draftOf(question, map, analyse(map));

describe('a draft', () => {
  it('names the levers that are pulled, what is above expectation and the gestures', () => {
    expect(draft('lever', sample).split('\n')).toEqual([
      'Time: “Подача машины вовремя” (Называем срок с запасом).',
      'Above expectation today: “Чемодан до двери” (+1.7), “Заказ в приложении” (+0.4).',
      '“+3 %” gestures: “Подача машины вовремя” (Приезжаем на пять минут раньше), “Чемодан до двери” (Водитель доносит чемодан до двери).',
    ]);
  });

  it('names the biggest gaps with their reasons', () => {
    expect(draft('risk', sample).split('\n')).toEqual([
      '1. “Звонок диспетчеру”: zeroes the account, gap −1, 88 of 1,000 leave, its level jumps.',
      '2. “Проверка документов на посту”: zeroes the account, gap −0.2, 18 of 1,000 leave, its level jumps.',
      '3. “Подача машины вовремя”: gap −1, 195 of 1,000 leave, its level jumps.',
      '4. “Оценка поездки, жалоба”: gap −0.3, 75 of 1,000 leave.',
      '5. “Сайт и отзывы”: 1 short of our target.',
    ]);
  });

  it('names the risky touchpoints where nobody can complain', () => {
    expect(draft('complain', sample)).toContain(
      'nowhere to complain: “Звонок диспетчеру”, “Проверка документов на посту”, “Подача машины вовремя”, “Оценка поездки, жалоба”.',
    );
  });

  it('counts the rest of many', () => {
    const touchpoints = Array.from({ length: 7 }, (_, index) =>
      createTouchpoint({ title: String(index), complaint: 'proactive' }),
    );
    expect(draft('complain', createMap({ touchpoints }))).toBe(
      'We call first: “0”, “1”, “2”, “3”, “4”, 2 more.',
    );
  });

  it('is empty where nothing is known', () => {
    const blank = createMap({ touchpoints: [createTouchpoint()] });
    expect(REVIEW_QUESTIONS.map((question) => draft(question, blank))).toEqual(['', '', '']);
  });
});
