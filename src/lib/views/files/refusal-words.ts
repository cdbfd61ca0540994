import { formatNumber, m } from '#lib/i18n';
import type { ReadError } from '#lib/workspace';

export interface RefusalWords {
  readonly reason: string;
  readonly mend: string;
}

const EXPECTED: Readonly<Record<string, () => string>> = {
  text: m.files_expected_text,
  id: m.files_expected_id,
  number: m.files_expected_number,
  'finite-number': m.files_expected_finite_number,
  'not-negative': m.files_expected_not_negative,
  rate: m.files_expected_rate,
  share: m.files_expected_share,
  'stage-width': m.files_expected_stage_width,
  count: m.files_expected_count,
  level: m.files_expected_level,
  importance: m.files_expected_importance,
  effort: m.files_expected_effort,
  date: m.files_expected_date,
  lever: m.files_expected_lever,
  complaint: m.files_expected_complaint,
  dimension: m.files_expected_dimension,
  'habit-state': m.files_expected_habit_state,
  object: m.files_expected_object,
  list: m.files_expected_list,
};
const OR_NULL = '-or-null';

/** What a place should hold, in words; a code without words stands for itself. */
function expectedWords(code: string): string {
  const nullable = code.endsWith(OR_NULL);
  const kind = nullable ? code.slice(0, -OR_NULL.length) : code;
  const words = (Object.hasOwn(EXPECTED, kind) ? EXPECTED[kind] : undefined)?.() ?? kind;
  return nullable ? m.files_or_null({ expected: words }) : words;
}

/** Why a file was refused and what to do about it, in the interface language. */
export function refusalWords(error: ReadError | null): RefusalWords {
  if (!error) return { reason: m.files_error_unreadable(), mend: m.files_mend_unreadable() };
  // A part that is not there: the file has nothing in that place.
  const part = (name: string) => String(error.data[name] ?? m.files_nothing());
  const place = { line: part('line'), column: part('column') };
  switch (error.code) {
    case 'too-large': {
      const limit = formatNumber(Number(error.data['limit']) / 1024 ** 2, 0);
      return { reason: m.files_error_too_large({ limit }), mend: m.files_mend_too_large() };
    }
    case 'too-deep':
      return {
        reason: m.files_error_too_deep({ limit: part('limit'), ...place }),
        mend: m.files_mend_too_deep(),
      };
    case 'too-many': {
      const [limit, got] = [
        formatNumber(Number(error.data['limit']), 0),
        formatNumber(Number(error.data['got']), 0),
      ];
      return { reason: m.files_error_too_many({ limit, got }), mend: m.files_mend_too_many() };
    }
    case 'empty':
      return { reason: m.files_error_empty(), mend: m.files_mend_empty() };
    case 'not-json':
      return {
        reason: m.files_error_not_json({ got: part('got'), ...place }),
        mend: m.files_mend_not_json(),
      };
    case 'truncated':
      return { reason: m.files_error_truncated(place), mend: m.files_mend_truncated() };
    case 'not-a-map':
      return { reason: m.files_error_not_a_map({ got: part('got') }), mend: m.files_mend_not_a_map() };
    case 'newer-version':
      return {
        reason: m.files_error_newer_version({ found: part('found'), supported: part('supported') }),
        mend: m.files_mend_newer_version(),
      };
    case 'unknown-version':
      return {
        reason: m.files_error_unknown_version({ got: part('got') }),
        mend: m.files_mend_unknown_version(),
      };
    case 'wrong-value':
      return {
        reason: m.files_error_wrong_value({ expected: expectedWords(part('expected')), got: part('got') }),
        mend: m.files_mend_wrong_value(),
      };
    case 'missing-value':
      return {
        reason: m.files_error_missing_value({ expected: expectedWords(part('expected')) }),
        mend: m.files_mend_missing_value(),
      };
    case 'duplicate-id':
      return {
        reason: m.files_error_duplicate_id({ id: part('id'), first: part('first') }),
        mend: m.files_mend_duplicate_id(),
      };
    case 'dangling-link':
      return { reason: m.files_error_dangling_link({ id: part('id') }), mend: m.files_mend_dangling_link() };
    case 'unknown-stage':
      return { reason: m.files_error_unknown_stage({ id: part('id') }), mend: m.files_mend_unknown_stage() };
    case 'forbidden-key':
      return {
        reason: m.files_error_forbidden_key({ key: part('key') }),
        mend: m.files_mend_forbidden_key(),
      };
  }
}
