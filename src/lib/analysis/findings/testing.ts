import { createMap, createTouchpoint, type JourneyMap, type Level, type Touchpoint } from '#lib/domain';
import { observed } from '../testing.ts';
import { analyse, type Finding, type FindingCode } from '../index.ts';

/** A touchpoint of which nothing is to be said when it is alone on a map, and what the test is about. */
export function touchpoint({
  expected = 2,
  counts = [0, 0, 0, 0, 2],
  ...fields
}: Partial<Omit<Touchpoint, 'expected'>> & { expected?: Level | null; counts?: number[] }): Touchpoint {
  return createTouchpoint({
    id: 'a',
    complaint: 'easy',
    gesture: 'A word',
    expected: { level: expected, note: '' },
    delivered: { note: '', observations: observed(...counts) },
    ...fields,
  });
}

export const findingsIn = (map: JourneyMap, code: FindingCode) =>
  analyse(map).findings.filter((finding) => finding.code === code);

export function dataOf(code: FindingCode, fields: Parameters<typeof touchpoint>[0]) {
  const map = createMap({ touchpoints: [touchpoint(fields)] });
  return findingsIn(map, code).map(({ data }) => data);
}

export const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code);
