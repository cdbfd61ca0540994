import { TOP_LEVEL, type Settings, type Touchpoint } from '#lib/domain';
import { surplusMonths } from '../escalator.ts';
import type { TouchpointAnalysis } from '../figures.ts';
import { NOBODY } from '../flow/shares.ts';
import { observationCount } from '../observations.ts';
import { finding, type Finding, type FindingAbout } from './finding.ts';

/** What a touchpoint's findings need to know of its map. */
export interface FindingContext {
  readonly settings: Settings;
  /** Whether the map has stages. */
  readonly staged: boolean;
  /** Whether the map has this touchpoint only. */
  readonly alone: boolean;
}

/** Gaps nearer to 0 than this are even: they come from adding in binary numbers. */
const EVEN = 1e-9;
/** A gap below half a level is silence: nobody tells a friend that all was normal. */
const TALKED_ABOUT = 0.5;
const JUMPY = 2;
const MATTERS = 4;
const SOON = 12;

/**
 * The findings about one touchpoint, in the order of `FINDING_CODES`. They take no more than its own figures, so that a
 * card or an inspector can show them without those of the whole map.
 */
export function touchpointFindings(
  touchpoint: Touchpoint,
  figures: TouchpointAnalysis,
  context: FindingContext,
): Finding[] {
  const found: Finding[] = [];
  addFindings(found, touchpoint, figures, context);
  return found;
}

/** The same, added to what has been found before. */
export function addFindings(
  found: Finding[],
  touchpoint: Touchpoint,
  figures: TouchpointAnalysis,
  context: FindingContext,
): void {
  const about = { kind: 'touchpoint', id: touchpoint.id } as const;
  addErrors(found, about, touchpoint, figures);
  addWarnings(found, about, touchpoint, figures, context);
  addTips(found, about, touchpoint, figures, context);
}

function addErrors(
  found: Finding[],
  about: FindingAbout,
  { delivered: { observations }, promise }: Touchpoint,
  { zeroes, expected, delivered, gap, lost, shareSum }: TouchpointAnalysis,
): void {
  if (zeroes) {
    const count = observationCount(observations.filter(({ level }) => level === 0));
    const all = observationCount(observations);
    found.push(finding('zeroes-account', about, { count, observations: all, lost }));
  }
  if (gap !== null && expected !== null && delivered !== null && gap < -EVEN) {
    found.push(finding('below-expected', about, { expected, delivered, gap, lost }));
  }
  if (promise && promise.actual > promise.promised) {
    found.push(finding('promise-broken', about, { ...promise }));
  }
  if (shareSum > 1 + NOBODY) found.push(finding('shares-exceed', about, { sum: shareSum }));
}

function addWarnings(
  found: Finding[],
  about: FindingAbout,
  { target, complaint, importance }: Touchpoint,
  figures: TouchpointAnalysis,
  { settings, alone }: FindingContext,
): void {
  const { expected, delivered, gap, ambition, lost } = figures;
  if (target !== null && delivered !== null && ambition !== null && ambition > EVEN) {
    found.push(finding('below-target', about, { target, delivered, ambition }));
  }
  if (target !== null && expected !== null && target < expected - EVEN) {
    found.push(finding('target-below-expected', about, { target, expected }));
  }
  if (target === TOP_LEVEL) found.push(finding('incredible-standard', about, { target }));
  const { swing, lowest, highest, predictability } = figures;
  if (swing !== null && lowest !== null && highest !== null && swing >= JUMPY) {
    found.push(finding('unpredictable', about, { swing, lowest, highest, predictability }));
  }
  if (complaint === 'none') {
    const short = gap !== null && gap < -EVEN;
    const reason = figures.zeroes ? 'zeroes' : short ? 'short' : importance >= MATTERS ? 'important' : null;
    if (reason !== null) found.push(finding('silent-loss', about, { reason, lost }));
  }
  const months = surplusMonths(gap, settings.drift);
  if (gap !== null && months !== null && gap > EVEN && months <= SOON + EVEN) {
    found.push(finding('escalator', about, { gap, months }));
  }
  if (figures.connected && figures.reach === 0) found.push(finding('unreachable', about, {}));
  if (!figures.connected && !alone) found.push(finding('not-connected', about, {}));
}

function addTips(
  found: Finding[],
  about: FindingAbout,
  { delivered: { observations }, gesture, promise, stage }: Touchpoint,
  { expected, delivered, gap, lowest }: TouchpointAnalysis,
  { staged }: FindingContext,
): void {
  if (gap === null) {
    const missing = expected !== null ? 'observations' : delivered !== null ? 'expected' : 'both';
    found.push(finding('not-measured', about, { missing }));
  } else if (gap >= -EVEN && gap < TALKED_ABOUT - EVEN && gesture.trim() === '') {
    found.push(finding('silence', about, { gap: Math.max(0, gap) }));
  }
  if (lowest !== null && observationCount(observations) === 1) {
    found.push(finding('observed-once', about, { level: lowest }));
  }
  if (promise && promise.actual === promise.promised) {
    found.push(finding('no-margin', about, { unit: promise.unit, promised: promise.promised }));
  }
  if (staged && stage === null) found.push(finding('no-stage', about, {}));
}
