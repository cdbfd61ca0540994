import { isMoreIntense, type JourneyPath, type TouchpointAnalysis } from '#lib/analysis';

/** What a touchpoint does to the customer's account. */
export type StepKind = 'up' | 'down' | 'even' | 'unmeasured' | 'zeroes';

/** A touchpoint of a path with the customer's account before and after it, in levels. */
export interface AccountStep {
  readonly id: string;
  /** `null`: not measured. */
  readonly gap: number | null;
  readonly kind: StepKind;
  readonly before: number;
  readonly after: number;
  /** Whether its gap is the most intense of the path. */
  readonly peak: boolean;
  /** Whether its gap is the last of the path. */
  readonly end: boolean;
}

/** A gap that is shown as ±0, in levels. */
const EVEN = 0.05;

/** The running account of a path, step by step, with the two gaps that its peak–end is the mean of. */
export function accountSteps(
  { ids, account }: Pick<JourneyPath, 'ids' | 'account'>,
  touchpoints: ReadonlyMap<string, TouchpointAnalysis>,
): readonly AccountStep[] {
  const gaps = ids.map((id) => touchpoints.get(id)?.gap ?? null);
  const { peak, end } = peakAndEnd(gaps);
  return ids.map((id, index) => {
    const gap = gaps[index] ?? null;
    return {
      id,
      gap,
      kind: touchpoints.get(id)?.zeroes ? 'zeroes' : kindOf(gap),
      before: account[index - 1] ?? 0,
      after: account[index] ?? 0,
      peak: index === peak,
      end: index === end,
    };
  });
}

/**
 * Places of the most intense and of the last known gap; `null` where none is known. Of gaps as intense the first
 * negative one is the peak, else the first.
 */
export function peakAndEnd(gaps: readonly (number | null)[]): { peak: number | null; end: number | null } {
  let [peak, end]: [number | null, number | null] = [null, null];
  let most = 0;
  gaps.forEach((gap, index) => {
    if (gap === null) return;
    end = index;
    if (peak === null || isMoreIntense(gap, most)) [peak, most] = [index, gap];
  });
  return { peak, end };
}

function kindOf(gap: number | null): StepKind {
  if (gap === null) return 'unmeasured';
  if (Math.abs(gap) < EVEN) return 'even';
  return gap < 0 ? 'down' : 'up';
}
