import type { Finding, FindingCode, FindingData } from '#lib/analysis';
import { formatGap, formatNumber, formatPercent, getLocale, levelName, leverName, m } from '#lib/i18n';
import { digitsToTell } from './digits.ts';

export interface FindingWords {
  readonly title: string;
  /** What is so, why it matters and what to do about it. */
  readonly text: string;
}

/** Half a customer of a thousand: fewer would be told as none. */
const LEAST_LOST = 0.0005;

/** A level, or a mean of levels, with its name. */
export function levelWords(level: number, digits = 1): string {
  return m.findings_level({ name: levelName(level), level: formatNumber(level, digits) });
}

const sentences = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');

/** How many of 1000 customers are lost; nothing where it is none. */
const lostWords = (lost: number, words = m.findings_lost) =>
  lost < LEAST_LOST ? '' : words({ count: Math.round(lost * 1000) });

/** A quantity of a promise with its unit. */
const quantity = (value: number, unit: string, digits = 2) =>
  sentences(formatNumber(value, digits), unit.trim());

/** A share told apart from the whole, or from none. */
const shareWords = (share: number, apartFrom: number) =>
  formatPercent(share, digitsToTell((share - apartFrom) * 100, 0));

const WORDS: { readonly [Code in FindingCode]: (data: FindingData[Code]) => FindingWords } = {
  'zeroes-account': ({ count, observations, lost }) => ({
    title: m.findings_zeroes_account_title(),
    text: sentences(
      m.findings_zeroes_account_text({
        level: levelWords(0),
        count,
        found: formatNumber(count, 0),
        observations: formatNumber(observations, 0),
      }),
      lostWords(lost),
    ),
  }),
  'below-expected': ({ expected, delivered, gap, lost }) => {
    const digits = digitsToTell(gap);
    return {
      title: m.findings_below_expected_title(),
      text: sentences(
        m.findings_below_expected_text({
          expected: levelWords(expected, digits),
          delivered: formatNumber(delivered, digits),
          gap: formatGap(gap, digits),
        }),
        lostWords(lost),
      ),
    };
  },
  'promise-broken': ({ unit, promised, actual }) => {
    const digits = digitsToTell(actual - promised, 2);
    return {
      title: m.findings_promise_broken_title(),
      text: m.findings_promise_broken_text({
        promised: quantity(promised, unit, digits),
        actual: quantity(actual, unit, digits),
        over: quantity(actual - promised, unit, digits),
      }),
    };
  },
  'shares-exceed': ({ sum }) => ({
    title: m.findings_shares_exceed_title(),
    text: m.findings_shares_exceed_text({ sum: shareWords(sum, 1) }),
  }),
  'loop-without-exit': ({ entering }) => ({
    title: m.findings_loop_without_exit_title(),
    text: m.findings_loop_without_exit_text({ entering: shareWords(entering, 0) }),
  }),
  'below-target': ({ target, delivered, ambition }) => {
    const digits = digitsToTell(ambition);
    return {
      title: m.findings_below_target_title(),
      text: m.findings_below_target_text({
        target: levelWords(target),
        delivered: formatNumber(delivered, digits),
        levels: formatNumber(ambition, digits),
        count: Number(ambition.toFixed(digits)),
      }),
    };
  },
  'target-below-expected': ({ target, expected }) => ({
    title: m.findings_target_below_expected_title(),
    text: m.findings_target_below_expected_text({
      target: levelWords(target),
      expected: levelWords(expected, digitsToTell(expected - target)),
    }),
  }),
  'incredible-standard': ({ target }) => ({
    title: m.findings_incredible_standard_title(),
    text: m.findings_incredible_standard_text({ target: levelWords(target) }),
  }),
  unpredictable: ({ swing, lowest, highest, predictability }) => ({
    title: m.findings_unpredictable_title(),
    text: sentences(
      m.findings_unpredictable_text({
        levels: formatNumber(swing),
        count: swing,
        lowest: levelWords(lowest),
        highest: levelWords(highest),
      }),
      predictability === null
        ? ''
        : m.findings_unpredictable_predictability({ predictability: shareWords(predictability, 1) }),
      m.findings_unpredictable_advice(),
    ),
  }),
  'silent-loss': ({ reason, lost }) => ({
    title: m.findings_silent_loss_title(),
    text: sentences(
      SILENT_LOSS[reason](),
      lostWords(lost, m.findings_silent_loss_lost),
      m.findings_silent_loss_advice(),
    ),
  }),
  escalator: ({ gap, months }) => {
    const whole = Math.round(months);
    const shown = formatGap(gap, digitsToTell(gap));
    return {
      title: m.findings_escalator_title(),
      text:
        whole < 1
          ? m.findings_escalator_soon({ gap: shown })
          : m.findings_escalator_text({ gap: shown, months: formatNumber(whole, 0), count: whole }),
    };
  },
  'mixed-levers': ({ levers }) => ({
    title: m.findings_mixed_levers_title(),
    text: m.findings_mixed_levers_text({
      count: levers.length,
      levers: new Intl.ListFormat(getLocale()).format(
        levers.map((lever) => leverName(lever).toLocaleLowerCase(getLocale())),
      ),
    }),
  }),
  unreachable: () => ({ title: m.findings_unreachable_title(), text: m.findings_unreachable_text() }),
  'not-connected': () => ({
    title: m.findings_not_connected_title(),
    text: m.findings_not_connected_text(),
  }),
  silence: ({ gap }) => ({
    title: m.findings_silence_title(),
    text: m.findings_silence_text({ gap: formatGap(gap) }),
  }),
  'not-measured': ({ missing }) => NOT_MEASURED[missing](),
  'observed-once': ({ level }) => ({
    title: m.findings_observed_once_title(),
    text: m.findings_observed_once_text({ level: levelWords(level) }),
  }),
  'no-margin': ({ unit, promised }) => ({
    title: m.findings_no_margin_title(),
    text: m.findings_no_margin_text({ promised: quantity(promised, unit) }),
  }),
  'empty-stage': () => ({ title: m.findings_empty_stage_title(), text: m.findings_empty_stage_text() }),
  'no-stage': () => ({ title: m.findings_no_stage_title(), text: m.findings_no_stage_text() }),
};

const SILENT_LOSS: Readonly<Record<FindingData['silent-loss']['reason'], () => string>> = {
  zeroes: m.findings_silent_loss_zeroes,
  short: m.findings_silent_loss_short,
  important: m.findings_silent_loss_important,
};

const NOT_MEASURED: Readonly<Record<FindingData['not-measured']['missing'], () => FindingWords>> = {
  expected: () => ({
    title: m.findings_not_measured_expected_title(),
    text: m.findings_not_measured_expected_text(),
  }),
  observations: () => ({
    title: m.findings_not_measured_observations_title(),
    text: m.findings_not_measured_observations_text(),
  }),
  both: () => ({
    title: m.findings_not_measured_both_title(),
    text: m.findings_not_measured_both_text(),
  }),
};

function wordsOf<Code extends FindingCode>(code: Code, data: FindingData[Code]): FindingWords {
  return WORDS[code](data);
}

/** A finding in the interface language: what is so, with its numbers, why it matters and what to do. */
export function findingWords({ code, data }: Finding): FindingWords {
  return wordsOf(code, data);
}
