import {
  touchpointFindings,
  type Analysis,
  type FindingContext,
  type TouchpointAnalysis,
} from '#lib/analysis';
import type { ComplaintWay, Touchpoint } from '#lib/domain';

/*
 * What the cards' frames show, by the canvas's own rules: tests/unit/scene-alike.test.ts holds both against each other.
 */

export const SCENE_OVERLAYS = ['gap', 'target', 'reliability', 'lost', 'complaint'] as const;
export type SceneOverlay = (typeof SCENE_OVERLAYS)[number];

/** What a frame looks like: 'plain' where all is well or quiet, 'open' where nothing is known. */
export type SceneTone = 'plain' | 'open' | 'short' | 'zeroes' | 'warn' | 'above';

/** What a card's foot says, as code and data. Levels of the ladder 0–5, parts of one 0–1. */
export type SceneFigure =
  | { readonly code: 'gap'; readonly gap: number }
  | { readonly code: 'to-target'; readonly ambition: number }
  | { readonly code: 'reached' }
  | { readonly code: 'predictability'; readonly part: number }
  | { readonly code: 'lost'; readonly lost: number }
  | { readonly code: 'complaint'; readonly way: ComplaintWay; readonly risky: boolean }
  | { readonly code: 'apart' | 'no-target' | 'no-expectation' | 'not-measured' };

export interface SceneMark {
  readonly tone: SceneTone;
  /** How strong the frame is drawn, 0–1. */
  readonly strength: number;
  readonly figure: SceneFigure;
}

export interface MarkScale {
  /** Customers lost at the worst touchpoint, per entering customer. */
  readonly mostLost: number;
  readonly findings: FindingContext;
}

const SAME_LEVEL = 0.05;
/** Half a customer of a thousand: fewer are shown as none. */
export const NOBODY = 0.0005;
export const UNPREDICTABLE = 0.5;
export const WAYS: Readonly<Record<Exclude<ComplaintWay, 'none'>, number>> = {
  possible: 0.25,
  easy: 0.6,
  proactive: 1,
};

const plain = (figure: SceneFigure): SceneMark => ({ tone: 'plain', strength: 0, figure });
const open = (code: 'not-measured' | 'no-target' | 'apart'): SceneMark => ({
  tone: 'open',
  strength: 0,
  figure: { code },
});

/** How an overlay shows a touchpoint. */
export function markOf(
  kind: SceneOverlay,
  touchpoint: Touchpoint,
  figures: TouchpointAnalysis | undefined,
  scale: MarkScale,
): SceneMark {
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

function ofGap(figures: TouchpointAnalysis | undefined): SceneMark {
  if (!figures) return plain({ code: 'not-measured' });
  const { gap, zeroes, delivered } = figures;
  const tone = zeroes ? 'zeroes' : gap !== null && gap < 0 ? 'short' : 'plain';
  const strength = tone === 'plain' ? 0 : 1;
  if (gap !== null) return { tone, strength, figure: { code: 'gap', gap } };
  return { tone, strength, figure: { code: delivered === null ? 'not-measured' : 'no-expectation' } };
}

function ofTarget({ target }: Touchpoint, { ambition }: TouchpointAnalysis): SceneMark {
  if (ambition === null) return open(target === null ? 'no-target' : 'not-measured');
  if (ambition < SAME_LEVEL) return { tone: 'above', strength: 0.6, figure: { code: 'reached' } };
  const figure = { code: 'to-target', ambition } as const;
  // A hair below a whole level is shown as that level, so it has its colour too.
  if (ambition < 1 - SAME_LEVEL) return { tone: 'warn', strength: ambition, figure };
  return { tone: 'short', strength: Math.min(1, ambition / 3), figure };
}

function ofReliability({ predictability }: TouchpointAnalysis): SceneMark {
  if (predictability === null) return open('not-measured');
  const strength = Math.min(1, (1 - predictability) / (1 - UNPREDICTABLE));
  const figure = { code: 'predictability', part: predictability } as const;
  return strength > 0 ? { tone: 'warn', strength, figure } : plain(figure);
}

function ofLost({ delivered, connected, lost }: TouchpointAnalysis, { mostLost }: MarkScale): SceneMark {
  if (!connected) return open('apart');
  if (delivered === null) return open('not-measured');
  const figure = { code: 'lost', lost } as const;
  if (lost < NOBODY) return plain(figure);
  return { tone: 'short', strength: Math.min(1, lost / mostLost), figure };
}

function ofComplaint(
  touchpoint: Touchpoint,
  figures: TouchpointAnalysis | undefined,
  { findings }: MarkScale,
): SceneMark {
  const way = touchpoint.complaint;
  if (way !== 'none')
    return { tone: 'above', strength: WAYS[way], figure: { code: 'complaint', way, risky: false } };
  const risky =
    figures !== undefined &&
    touchpointFindings(touchpoint, figures, findings).some(({ code }) => code === 'silent-loss');
  const figure = { code: 'complaint', way, risky } as const;
  return risky ? { tone: 'short', strength: 1, figure } : plain(figure);
}

/** How good a figure is against another one of its kind, greater is better; `null` where it is no number. */
export function worthOf(figure: SceneFigure): number | null {
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

/** Customers lost at the worst touchpoint, per entering customer, of what is shown and of today. */
export function mostLostOf(...analyses: readonly (Analysis | undefined)[]): number {
  let most = 0;
  for (const analysis of analyses) {
    for (const { lost } of analysis?.touchpoints.values() ?? []) most = Math.max(most, lost);
  }
  return most;
}
