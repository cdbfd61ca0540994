/*
 * What a place in the file may hold. The codes are what an error carries for the interface to word; the texts are
 * the plain English of `ReadError.message`, meant for tools.
 */
const PLAIN = {
  text: 'text',
  id: 'a text that is not empty',
  number: 'a number',
  'finite-number': 'a number that is not too big',
  'not-negative': 'a number from 0',
  rate: '0–1',
  share: '0–1',
  'stage-width': 'a number from 160',
  count: 'a whole number from 1',
  level: '0–5',
  importance: '1–5',
  effort: '1–5',
  date: 'a date as YYYY-MM-DD',
  lever: 'price, time or service',
  complaint: 'none, possible, easy or proactive',
  dimension: 'tangibles, reliability, responsiveness, assurance or empathy',
  'habit-state': 'yes, partly or no',
  object: 'an object',
  list: 'a list',
} as const;

export type ExpectedKind = keyof typeof PLAIN;
/** What was expected, as the `expected` of an error's data; every kind may also be allowed to be `null`. */
export type Expected = ExpectedKind | `${ExpectedKind}-or-null`;

const OR_NULL = '-or-null';

export function orNull(kind: ExpectedKind): Expected {
  return `${kind}${OR_NULL}`;
}

/** The plain English of an expectation; a code it doesn't know is given back as it is. */
export function plainExpected(code: string): string {
  const nullable = code.endsWith(OR_NULL);
  const kind = nullable ? code.slice(0, -OR_NULL.length) : code;
  const words = new Map<string, string>(Object.entries(PLAIN)).get(kind) ?? kind;
  return nullable ? `${words} or null` : words;
}
