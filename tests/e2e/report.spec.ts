import { expect, test } from './fixtures.ts';
import { SAMPLE } from './pages/giving-files.ts';
import { ReportPage, SECTIONS } from './pages/report-page.ts';
import type { LibraryPage } from './pages/library-page.ts';

/** A plain space for every kind of space: numbers are grouped with narrow and unbreakable ones. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

async function openSample(library: LibraryPage, language: 'ru' | 'en' = 'ru'): Promise<ReportPage> {
  const map = await library.openFile(SAMPLE);
  if (language === 'en') await map.language('en');
  const report = new ReportPage(map);
  await report.open();
  return report;
}

const HEADLINES = {
  ru: {
    loyalty: ['77', 'Сервис, ограничивает', '77 %', 'Надёжность', '86 %'],
    completion: ['62 %', '375 из 1000'],
    money: ['450 132 ₽', '1000 клиентов', '1200 ₽', '32 %'],
    coverage: ['8 из 8', 'у 1 точки одно наблюдение'],
    sections: [
      'Где уходят клиенты',
      'Важность и исполнение',
      'Крупнейшие разрывы',
      'Что исправить сначала',
      'Надёжность: одинаково ли в любую смену',
      'Пути',
      'Эскалатор ожиданий',
      'Измерения SERVQUAL',
      'Замечания',
      'Десять привычек лояльности',
      'Три вопроса в конце',
    ],
  },
  en: {
    loyalty: ['77', 'Service, the limit', '77%', 'Reliability', '86%'],
    completion: ['62%', '375 of 1,000'],
    money: ['RUB 450,132', '1,000 customers', 'RUB 1,200', '32%'],
    coverage: ['8 of 8', '1 touchpoint was observed only once'],
    sections: [
      'Where customers leave',
      'Importance and performance',
      'Biggest gaps',
      'What to fix first',
      'Reliability: the same on every shift?',
      'Paths',
      'Escalator of expectations',
      'SERVQUAL dimensions',
      'Findings',
      'Ten habits of loyalty',
      'Three review questions',
    ],
  },
} as const;

for (const language of ['ru', 'en'] as const) {
  test(`the report of the sample says all it has to, ${language}`, async ({ library }) => {
    const report = await openSample(library, language);
    const words = HEADLINES[language];
    for (const figure of ['loyalty', 'completion', 'money', 'coverage'] as const) {
      for (const text of words[figure]) {
        await expect
          .poll(async () => plain(await report.figure(figure).innerText()), { message: figure })
          .toContain(text);
      }
    }
    const titles = await Promise.all(
      SECTIONS.map((id) => report.section(id).getByRole('heading', { level: 2 }).innerText()),
    );
    expect(titles).toEqual(words.sections);
  });

  test(`every finding of the sample leads to its place, ${language}`, async ({ library }) => {
    // Two dozen ways to the map and back.
    test.slow();
    const report = await openSample(library, language);
    const count = await (await report.allFindings()).count();
    expect(count).toBe(25);
    for (let index = 0; index < count; index++) {
      const finding = (await report.allFindings()).nth(index);
      const place = finding.getByRole('button').first();
      const title = (await place.innerText()).trim();
      await place.click();
      await report.map.opened();
      const card = report.map.card(title);
      await expect(card).toHaveClass(/selected/);
      await expect(card).toBeInViewport({ ratio: 0.99 });
      await expect(report.map.selectedCards).toHaveCount(1);
      await report.page.goBack();
      await expect(report.root.locator('#report-headline')).toBeVisible();
    }
  });
}

test('the biggest gaps stand with their formulas, which open down to the inputs', async ({ library }) => {
  const report = await openSample(library);
  const gaps = report.section('gaps').getByRole('listitem');
  await expect(gaps.locator('summary')).toHaveText([
    'тяжесть 2,4 = важность 3 × охват 0,2 × (2 × недобор 1 + 1 × до цели 2)',
    'тяжесть 0,75 = важность 5 × охват 0,25 × (2 × недобор 0,2 + 1 × до цели 0,2)',
    'тяжесть 20 = важность 5 × охват 1 × (2 × недобор 1 + 1 × до цели 2)',
    'тяжесть 8 = важность 4 × охват 1 × (2 × недобор 0,33 + 1 × до цели 1,33)',
    'тяжесть 3 = важность 3 × охват 1 × (2 × недобор 0 + 1 × до цели 1)',
    'тяжесть 0,8 = важность 4 × охват 0,6 × (2 × недобор 0 + 1 × до цели 0,33)',
  ]);
  const pickup = gaps.filter({ hasText: 'Подача машины вовремя' });
  await expect(pickup).toContainText('теряем 195 из 1000 · вернём 169');
  await pickup.locator('summary').click();
  await expect(pickup).toContainText('Разрыв = получает − ждёт = 2 − 3 = −1');
  await expect(pickup).toContainText('912 × 21,3 % = 195 из 1000');
});

test('a finding is mended in the report, as a step that can be undone', async ({ library }) => {
  const report = await openSample(library);
  const { map } = report;
  await report.allFindings();
  const risky = report.findings.filter({ hasText: 'Подача машины вовремя' }).filter({ hasText: 'Некуда' });
  await risky.getByRole('button', { name: 'Легко' }).click();
  await expect(risky).toHaveCount(0);
  expect((await map.savedTouchpoint('Подача машины вовремя')).complaint).toBe('easy');

  await map.press('Control+z');
  await expect(risky).toHaveCount(1);
  expect((await map.savedTouchpoint('Подача машины вовремя')).complaint).toBe('none');
});

test('every chart has its figures as a table', async ({ library }) => {
  const report = await openSample(library);
  const loss = await report.asTable('loss');
  await expect(loss.getByRole('row').filter({ hasText: 'Подача машины вовремя' })).toContainText('912');
  await expect(loss.getByRole('row').filter({ hasText: 'Подача машины вовремя' })).toContainText('195');
  for (const [id, row] of [
    ['importance', 'Подача машины вовремя'],
    ['reliability', 'Подача машины вовремя'],
    ['paths', 'Подача машины вовремя'],
    ['escalator', 'Чемодан до двери'],
    ['plan', 'Подача машины вовремя'],
  ] as const) {
    const table = await report.asTable(id);
    await expect(table.getByRole('row').filter({ hasText: row }).first()).toBeVisible();
  }
});

test('the plan of the sample: budget, best set, completion and money after', async ({ library }) => {
  const report = await openSample(library);
  const plan = report.section('plan');
  const budget = plan.getByRole('slider');
  await budget.fill('3');
  await expect(plan.getByRole('checkbox', { name: /Подача машины вовремя/ })).toBeChecked();
  await expect(plan).toContainText('79 %');
  await budget.fill('11');
  await expect(plan.getByRole('checkbox', { checked: true })).toHaveCount(6);
  await expect(plan).toContainText('100 %');
  await expect.poll(async () => plain(await plan.innerText())).toContain('450 132 ₽');
});

test('looking ahead: the figures and the map’s badges follow, the map does not change', async ({
  library,
}) => {
  const report = await openSample(library);
  const before = await report.map.savedText();
  const slider = report.section('escalator').getByRole('slider');
  await slider.fill('36');
  await expect(report.figure('loyalty').locator('.then')).toBeVisible();
  await expect(report.figure('completion')).toContainText('62 %');
  await report.backToMap();
  // Expected 3 today, 4.5 then: what was even is now among the gaps.
  await expect(report.map.badge('Оплата и чек')).toBeVisible();
  await report.page.getByRole('button', { name: 'Вернуться к сегодня' }).click();
  await expect(report.map.badge('Оплата и чек')).toHaveCount(0);
  expect(await report.map.savedText()).toBe(before);
});

test('assumptions are edited in one place and what rests on them follows', async ({ library }) => {
  const report = await openSample(library);
  await report.figure('money').getByRole('button', { name: 'Допущения' }).click();
  const dialog = report.map.dialog;
  await expect(dialog).toContainText('17 %');
  await expect(dialog).toContainText('49 %');
  await dialog.getByRole('textbox').first().fill('17');
  await report.map.press('Escape');
  await expect(report.figure('money')).toContainText('17 %');
  await expect(report.figure('completion')).not.toContainText('62 %');
  expect((await report.map.savedMap()).settings.leaveRate).toBe(0.17);
});

test('a map without touchpoints, and one without links, say what is missing', async ({ library }) => {
  const map = await library.newMap();
  const report = new ReportPage(map);
  await map.page.getByRole('link', { name: 'Отчёт' }).click();
  await expect(report.root).toContainText('Отчёту пока не о чем рассказать');
  await report.backToMap();
  await map.press('Enter');
  await map.type('Звонок');
  await map.press('Escape');
  await report.open();
  await expect(report.figure('completion')).toContainText('–');
  await expect(report.section('gaps')).toContainText('Разрывы появятся');
});

test('a finding about a stage leads to the stage', async ({ library }) => {
  const map = await library.openFile(SAMPLE);
  await map.press('Control+k');
  await expect(map.dialog).toBeVisible();
  await map.type('новый этап');
  await map.press('Enter');
  await expect(map.undoButton).toBeEnabled();
  const report = new ReportPage(map);
  await report.open();
  const finding = (await report.allFindings()).filter({ hasText: 'Пустой этап' });
  await finding.getByRole('button').first().click();
  await report.map.opened();
  await expect(map.inspector.heading('Этап')).toBeAttached();
});
