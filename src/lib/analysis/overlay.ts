import type { ComplaintWay, Touchpoint } from '#lib/domain';
import { touchpointFindings, type FindingContext } from './findings/touchpoint.ts';
import type { Analysis } from './analyse.ts';
import type { TouchpointAnalysis } from './figures.ts';
/*
 * What the cards' frames and feet show of the analysis, on the canvas and in pictures alike.
 */

export const OVERLAYS = ['gap', 'target', 'reliability', 'lost', 'complaint'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** What the frame looks like: 'plain' where all is well or quiet, 'open' where nothing is known. */
export type OverlayTone = 'plain' | 'open' | 'short' | 'zeroes' | 'warn' | 'above';

/** What a card's foot says, as code and data. Levels of the ladder 0–5, parts of one 0–1. */
export type OverlayFigure =
  | { readonly code: 'gap'; readonly gap: number }
  | { readonly code: 'to-target'; readonly ambition: number }
  | { readonly code: 'reached' }
  | { readonly code: 'predictability'; readonly part: number }
  | { readonly code: 'lost'; readonly lost: number }
  | { readonly code: 'complaint'; readonly way: ComplaintWay; readonly risky: boolean }
  /** Without links it is on nobody's way. */
  | { readonly code: 'apart' }
  | { readonly code: 'no-target' }
  | { readonly code: 'no-expectation' }
  | { readonly code: 'not-measured' };

export interface OverlayMark {
  readonly tone: OverlayTone;
  /** How strong the frame is drawn, 0–1. */
  readonly strength: number;
  readonly figure: OverlayFigure;
}

/** What a frame is measured by, beside the touchpoint's own figures. */
export interface OverlayScale {
  /** Customers lost at the worst touchpoint, per entering customer. */
  readonly mostLost: number;
  readonly findings: FindingContext;
}

/** Differences of levels that are shown as 0 count as none. */
const SAME_LEVEL = 0.05;
/** Half a customer of a thousand: fewer are shown as none. */
export const NOBODY = 0.0005;
/** From this many levels short of the target the frame is red, and at its strongest. */
export const FAR_FROM_TARGET = { red: 1, strongest: 3 } as const;
/** Predictability at which the frame is at its strongest: shifts that disagree by three levels. */
export const UNPREDICTABLE = 0.5;

/** How strong the frame of each way to complain is. */
export const WAYS: Readonly<Record<Exclude<ComplaintWay, 'none'>, number>> = {
  possible: 0.25,
  easy: 0.6,
  proactive: 1,
};

const plain = (figure: OverlayFigure): OverlayMark => ({ tone: 'plain', strength: 0, figure });
const open = (code: 'not-measured' | 'no-target' | 'apart'): OverlayMark => ({
  tone: 'open',
  strength: 0,
  figure: { code },
});

/** How an overlay shows a touchpoint. Figures that are not known yet, or not measured, leave it open and say so. */
export function overlayOf(
  kind: Overlay,
  touchpoint: Touchpoint,
  figures: TouchpointAnalysis | undefined,
  scale: OverlayScale,
): OverlayMark {
  if (kind === 'gap') return ofGap(figures);
  if (kind === 'complaint') return ofComplaint(touchpoint, figures, scale);
  if (!figures) return open('not-measured');
  switch (kind) {
    case 'target':
      return ofTarget(touchpoint, figures);
    case 'reliability':
      return ofReliability(figures);
    case 'lost':
      return ofLost(figures, scale);
  }
}

/** Nothing measured is the usual state of a map that is being drawn: its cards stay plain. */
function ofGap(figures: TouchpointAnalysis | undefined): OverlayMark {
  if (!figures) return plain({ code: 'not-measured' });
  const { gap, zeroes, delivered } = figures;
  const tone = zeroes ? 'zeroes' : gap !== null && gap < 0 ? 'short' : 'plain';
  const strength = tone === 'plain' ? 0 : 1;
  if (gap !== null) return { tone, strength, figure: { code: 'gap', gap } };
  return { tone, strength, figure: { code: delivered === null ? 'not-measured' : 'no-expectation' } };
}

function ofTarget({ target }: Touchpoint, { ambition }: TouchpointAnalysis): OverlayMark {
  // Figures may be of today, and the target of what is being tried out.
  if (ambition === null) return open(target === null ? 'no-target' : 'not-measured');
  if (ambition < SAME_LEVEL) return { tone: 'above', strength: 0.6, figure: { code: 'reached' } };
  const figure = { code: 'to-target', ambition } as const;
  const { red, strongest } = FAR_FROM_TARGET;
  // A hair below a whole level is shown as that level, so it has its colour too.
  if (ambition < red - SAME_LEVEL) return { tone: 'warn', strength: ambition / red, figure };
  return { tone: 'short', strength: Math.min(1, ambition / strongest), figure };
}

function ofReliability({ predictability }: TouchpointAnalysis): OverlayMark {
  if (predictability === null) return open('not-measured');
  const strength = Math.min(1, (1 - predictability) / (1 - UNPREDICTABLE));
  const figure = { code: 'predictability', part: predictability } as const;
  return strength > 0 ? { tone: 'warn', strength, figure } : plain(figure);
}

function ofLost({ delivered, connected, lost }: TouchpointAnalysis, { mostLost }: OverlayScale): OverlayMark {
  if (!connected) return open('apart');
  if (delivered === null) return open('not-measured');
  const figure = { code: 'lost', lost } as const;
  if (lost < NOBODY) return plain(figure);
  return { tone: 'short', strength: Math.min(1, lost / mostLost), figure };
}

function ofComplaint(
  touchpoint: Touchpoint,
  figures: TouchpointAnalysis | undefined,
  { findings }: OverlayScale,
): OverlayMark {
  const way = touchpoint.complaint;
  if (way !== 'none') {
    return { tone: 'above', strength: WAYS[way], figure: { code: 'complaint', way, risky: false } };
  }
  const risky =
    figures !== undefined &&
    touchpointFindings(touchpoint, figures, findings).some(({ code }) => code === 'silent-loss');
  const figure = { code: 'complaint', way, risky } as const;
  return risky ? { tone: 'short', strength: 1, figure } : plain(figure);
}

/** How good a figure is against another one of its kind, greater is better; `null` where it is no number. */
export function meritOf(figure: OverlayFigure): number | null {
  switch (figure.code) {
    case 'gap':
      return figure.gap;
    case 'to-target':
      return -figure.ambition;
    case 'reached':
      return 0;
    case 'predictability':
      return figure.part;
    case 'lost':
      return -figure.lost;
    default:
      return null;
  }
}

const most = new WeakMap<Analysis, number>();

/** Customers lost at the worst touchpoint, per entering customer; counted once for all cards. */
function mostLostIn(analysis: Analysis): number {
  let known = most.get(analysis);
  if (known === undefined) {
    known = 0;
    for (const { lost } of analysis.touchpoints.values()) known = Math.max(known, lost);
    most.set(analysis, known);
  }
  return known;
}

/**
 * Customers lost at the worst touchpoint, per entering customer: of what is shown and of today, so that trying something
 * out does not stretch the scale below what it is held against.
 */
export function mostLostOf({
  analysis,
  baseline,
}: {
  readonly analysis: Analysis;
  readonly baseline: Analysis | null;
}): number {
  return Math.max(mostLostIn(analysis), baseline ? mostLostIn(baseline) : 0);
}
