import type { Analysis, TouchpointAnalysis } from '#lib/analysis';
import type { HabitId, JourneyContent, Touchpoint } from '#lib/domain';
import { isTime } from './time-units.ts';

export type HabitHintCode =
  | 'service'
  | 'reliability'
  | 'promises-broken'
  | 'promises-kept'
  | 'late'
  | 'in-time'
  | 'calls-last'
  | 'calls-first'
  | 'unreachable'
  | 'reachable'
  | 'slow-answers'
  | 'good-answers';

/** What the map says of a habit: a code for its words and what these need. */
export interface HabitHint {
  readonly code: HabitHintCode;
  /** 0–1, where the habit is judged by a figure of the journey; `null` else. */
  readonly share: number | null;
  /** How many touchpoints the habit can be seen at. */
  readonly all: number;
  /** Those of them where it is missed, worst first. */
  readonly ids: readonly string[];
}

interface Seen {
  readonly touchpoint: Touchpoint;
  readonly figures: TouchpointAnalysis;
}

/** Gaps nearer to 0 than this are even: they come from adding in binary numbers. */
const EVEN = 1e-9;
const JUMPY = 2;
/** Where customers call and write to the company. */
const ANSWERED: ReadonlySet<string> = new Set(['phone', 'email', 'messenger', 'social', 'post']);

/** What the analysis knows of the ten habits; a habit that it knows nothing of has no entry. */
export function habitHints(
  { touchpoints }: Pick<JourneyContent, 'touchpoints'>,
  analysis: Pick<Analysis, 'touchpoints' | 'journey'>,
): Partial<Readonly<Record<HabitId, HabitHint>>> {
  const seen = worstFirst(touchpoints, analysis);
  const promises = seen.filter(({ touchpoint }) => touchpoint.promise !== null);
  const timed = promises.filter(({ touchpoint }) => isTime(touchpoint.promise?.unit ?? ''));
  const risky = seen.filter((each) => each.figures.zeroes || isShort(each));
  const answering = seen.filter(
    ({ touchpoint, figures }) => ANSWERED.has(touchpoint.channel) && figures.gap !== null,
  );
  const { service, reliability } = analysis.journey;
  const hints: Readonly<Partial<Record<HabitId, HabitHint | null>>> = {
    'good-service': byFigure('service', service, seen.filter(missesSome)),
    'keep-promises': byPlaces(promises, isBroken, 'promises-broken', 'promises-kept'),
    'never-late': byPlaces(timed, isBroken, 'late', 'in-time'),
    'call-first': byPlaces(risky, waitsForCall, 'calls-last', 'calls-first'),
    reachable: byPlaces(risky, isSilent, 'unreachable', 'reachable'),
    'answer-fast': byPlaces(answering, isShort, 'slow-answers', 'good-answers'),
    'build-trust': byFigure('reliability', reliability, seen.filter(isJumpy)),
  };
  return Object.fromEntries(Object.entries(hints).filter(([, hint]) => hint !== null));
}

/** By rank, then those without one in reading order. */
function worstFirst(
  touchpoints: readonly Touchpoint[],
  analysis: Pick<Analysis, 'touchpoints'>,
): readonly Seen[] {
  const seen = touchpoints.flatMap((touchpoint) => {
    const figures = analysis.touchpoints.get(touchpoint.id);
    return figures ? [{ touchpoint, figures }] : [];
  });
  const rankOf = ({ figures }: Seen) => figures.rank ?? seen.length + 1;
  return seen.sort((a, b) => rankOf(a) - rankOf(b));
}

function byFigure(code: HabitHintCode, share: number | null, missed: readonly Seen[]): HabitHint | null {
  return share === null ? null : { code, share, all: 0, ids: idsOf(missed) };
}

function byPlaces(
  all: readonly Seen[],
  isMissed: (each: Seen) => boolean,
  missed: HabitHintCode,
  kept: HabitHintCode,
): HabitHint | null {
  if (all.length === 0) return null;
  const ids = idsOf(all.filter(isMissed));
  return { code: ids.length > 0 ? missed : kept, share: null, all: all.length, ids };
}

const idsOf = (seen: readonly Seen[]) => seen.map(({ touchpoint }) => touchpoint.id);

const missesSome = ({ figures }: Seen) => figures.negativeShare !== null && figures.negativeShare > 0;
const isShort = ({ figures }: Seen) => figures.gap !== null && figures.gap < -EVEN;
const isJumpy = ({ figures }: Seen) => figures.swing !== null && figures.swing >= JUMPY;
const isSilent = ({ touchpoint }: Seen) => touchpoint.complaint === 'none';
const waitsForCall = ({ touchpoint }: Seen) => touchpoint.complaint !== 'proactive';
const isBroken = ({ touchpoint: { promise } }: Seen) => promise !== null && promise.actual > promise.promised;
