import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FINDING_CODES, type Finding, type FindingCode, type FindingData } from '#lib/analysis';
import { setLocale, type Locale } from '#lib/i18n';
import { findingWords } from './words.ts';

interface Sample<Code extends FindingCode> {
  readonly data: FindingData[Code];
  /** What the words must show of the data: at least one part for each of its keys. */
  readonly en: readonly string[];
  readonly ru: readonly string[];
}

const SAMPLES: { readonly [Code in FindingCode]: readonly Sample<Code>[] } = {
  'zeroes-account': [
    {
      data: { count: 1, observations: 3, lost: 0.088 },
      en: ['Terrible (0) in 1 observation', 'of 3.', '88 of 1,000 customers leave'],
      ru: ['«Ужасный» (0) — в 1 наблюдении', 'из 3', 'уходят 88 клиентов из 1000'],
    },
    {
      data: { count: 2, observations: 1200, lost: 0.001 },
      en: ['in 2 observations', 'of 1,200.', '1 of 1,000 customers leaves'],
      ru: ['в 2 наблюдениях', 'из 1200', 'уходит 1 клиент из 1000'],
    },
  ],
  'below-expected': [
    {
      data: { expected: 3, delivered: 2, gap: -1, lost: 0.1946 },
      en: ['expect Desired (3)', 'get 2', 'gap of −1', '195 of 1,000'],
      ru: ['Ждут «Желанный» (3)', 'получают 2', 'разрыв −1', '195 клиентов'],
    },
    {
      data: { expected: 3, delivered: 2.98, gap: -0.02, lost: 0.002 },
      en: ['(3)', 'get 2.98', '−0.02', '2 of 1,000'],
      ru: ['(3)', 'получают 2,98', '−0,02', 'уходят 2 клиента'],
    },
  ],
  'promise-broken': [
    {
      data: { unit: 'min', promised: 30, actual: 45.5 },
      en: ['Promised 30 min', 'delivered 45.5 min', '15.5 min over'],
      ru: ['Обещали 30 min', 'по факту 45,5 min', 'на 15,5 min'],
    },
    {
      data: { unit: ' ', promised: 30, actual: 45 },
      en: ['Promised 30,', 'delivered 45:', '15 over'],
      ru: ['Обещали 30,', 'по факту 45:', 'на 15 больше'],
    },
  ],
  'shares-exceed': [
    { data: { sum: 1.3 }, en: ['130%'], ru: ['130 %'] },
    { data: { sum: 1.002 }, en: ['100.2%'], ru: ['100,2 %'] },
  ],
  'loop-without-exit': [
    { data: { entering: 0.2 }, en: ['20%'], ru: ['20 %'] },
    { data: { entering: 0.0004 }, en: ['0.04%'], ru: ['0,04 %'] },
  ],
  'below-target': [
    {
      data: { target: 4, delivered: 2.4, ambition: 1.6 },
      en: ['WOW (4)', 'get 2.4', '1.6 levels short'],
      ru: ['«WOW» (4)', 'получают 2,4', '1,6 ступени'],
    },
    {
      data: { target: 3, delivered: 2, ambition: 1 },
      en: ['Desired (3)', 'get 2', '1 level short'],
      ru: ['«Желанный» (3)', 'получают 2', '1 ступени'],
    },
    {
      data: { target: 5, delivered: 0, ambition: 5 },
      en: ['Incredible (5)', 'get 0', '5 levels short'],
      ru: ['«Невероятный» (5)', 'получают 0', '5 ступеней'],
    },
  ],
  'target-below-expected': [
    {
      data: { target: 2, expected: 3.25 },
      en: ['target is Expected (2)', 'expect Desired (3.3)'],
      ru: ['цель — «Ожидаемый» (2)', 'Ждут «Желанный» (3,3)'],
    },
  ],
  'incredible-standard': [{ data: { target: 5 }, en: ['Incredible (5)'], ru: ['«Невероятный» (5)'] }],
  unpredictable: [
    {
      data: { swing: 2, lowest: 1, highest: 3, predictability: 0.67 },
      en: ['2 levels apart', 'from Basic (1)', 'to Desired (3)', 'Predictability 67%'],
      ru: ['в 2 ступени', 'от «Базовый» (1)', 'до «Желанный» (3)', 'Предсказуемость 67 %'],
    },
    {
      data: { swing: 5, lowest: 0, highest: 5, predictability: 0.9991 },
      en: ['5 levels', '(0)', '(5)', '99.9%'],
      ru: ['в 5 ступеней', '(0)', '(5)', '99,9 %'],
    },
    {
      data: { swing: 2, lowest: 1, highest: 3, predictability: null },
      en: ['2 levels', '(1)', '(3)', '.'],
      ru: ['2', '(1)', '(3)', '.'],
    },
  ],
  'silent-loss': [
    {
      data: { reason: 'zeroes', lost: 0.018 },
      en: ['zeroed', 'That is 18 of 1,000'],
      ru: ['обнуляется', 'Это 18 клиентов'],
    },
    { data: { reason: 'short', lost: 0.0002 }, en: ['less than', 'call first'], ru: ['меньше', 'звоните'] },
    { data: { reason: 'important', lost: 0 }, en: ['matters', 'call first'], ru: ['важна', 'звоните'] },
  ],
  escalator: [
    {
      data: { gap: 0.4, months: 9.6 },
      en: ['+0.4', 'about 10 months'],
      ru: ['+0,4', 'на 10 месяцев'],
    },
    { data: { gap: 0.04, months: 0.96 }, en: ['+0.04', '1 month.'], ru: ['+0,04', 'на 1 месяц.'] },
    { data: { gap: 0.01, months: 0.2 }, en: ['+0.01', 'within a month'], ru: ['+0,01', 'и на месяц'] },
  ],
  'mixed-levers': [
    {
      data: { levers: ['price', 'time', 'service'] },
      en: ['3 levers at once: price, time, and service.'],
      ru: ['3 рычага: цена, время и сервис.'],
    },
  ],
  unreachable: [{ data: {}, en: ['Link it'], ru: ['связь'] }],
  'not-connected': [{ data: {}, en: ['Add a link'], ru: ['Проведите связь'] }],
  silence: [{ data: { gap: 0 }, en: ['±0'], ru: ['±0'] }],
  'not-measured': [
    { data: { missing: 'expected' }, en: ['Ask customers'], ru: ['Спросите'] },
    { data: { missing: 'observations' }, en: ['as a customer'], ru: ['как клиент'] },
    { data: { missing: 'both' }, en: ['Neither'], ru: ['Нет ни'] },
  ],
  'observed-once': [{ data: { level: 1 }, en: ['Basic (1)'], ru: ['«Базовый» (1)'] }],
  'no-margin': [{ data: { unit: 'мин', promised: 20 }, en: ['20 мин', 'margin'], ru: ['20 мин', 'запаса'] }],
  'empty-stage': [{ data: {}, en: ['no touchpoints'], ru: ['ни одной точки'] }],
  'no-stage': [{ data: {}, en: ['no stage'], ru: ['ни к одному этапу'] }],
};

const finding = (code: FindingCode, data: unknown) =>
  ({ code, level: 'tip', about: { kind: 'touchpoint', id: 'a' }, data }) as Finding;
/** Intl sets numbers with spaces of its own. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe.each<Locale>(['en', 'ru'])('words of findings in %s', (locale) => {
  beforeAll(() => {
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    setLocale(locale);
  });
  afterAll(() => {
    setLocale('en');
    vi.unstubAllGlobals();
  });

  const cases = FINDING_CODES.flatMap((code) => SAMPLES[code].map((sample) => [code, sample] as const));

  it('are tried for every code', () => {
    expect(new Set(cases.map(([code]) => code)).size).toBe(20);
  });

  it.each(cases)('%s %j', (code, sample) => {
    const { title, text } = findingWords(finding(code, sample.data));
    const parts = sample[locale];
    expect(parts.length).toBeGreaterThanOrEqual(Math.max(1, Object.keys(sample.data).length));
    for (const part of parts) expect(plain(`${title}. ${text}`)).toContain(part);
    expect(title).toMatch(locale === 'ru' ? /^[А-ЯЁ][^.]{4,34}$/ : /^[A-Z][^.]{4,34}$/);
    expect(text).toMatch(/[.]$/);
    expect(text.length).toBeLessThanOrEqual(260);
    expect(title + text).not.toMatch(/[{}]|undefined|NaN|null| {2}/);
  });

  it('leave out customers that would be told as none', () => {
    const { text } = findingWords(finding('silent-loss', { reason: 'important', lost: 0.0004 }));
    expect(text).not.toMatch(/[01]/);
  });
});
