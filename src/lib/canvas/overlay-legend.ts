import { NOBODY, UNPREDICTABLE, WAYS, type Overlay, type OverlayTone } from '#lib/analysis';
import { complaintName, formatNumber, formatPercent, m } from '#lib/i18n';

export interface Swatch {
  readonly tone: OverlayTone;
  readonly strength: number;
}

/** Frames in a row and what they stand for: a scale from one end to the other, or one frame with its meaning. */
export interface LegendRow {
  readonly swatches: readonly Swatch[];
  readonly from: string;
  readonly to?: string;
}

const one = (tone: OverlayTone, strength: number, from: string): LegendRow => ({
  swatches: [{ tone, strength }],
  from,
});
const unknown = () => one('open', 0, m.canvas_not_measured());
const PARTS = [0, 0.25, 0.5, 0.75, 1];
const scale = (tone: OverlayTone, from: string, to: string): LegendRow => ({
  swatches: PARTS.map((strength) => ({ tone: strength === 0 ? 'plain' : tone, strength })),
  from,
  to,
});

/** What the frames of an overlay mean, in words and numbers; `mostLost`: customers, per entering customer. */
export function legendRows(overlay: Exclude<Overlay, 'gap'>, mostLost: number): readonly LegendRow[] {
  switch (overlay) {
    case 'target':
      return [
        one('short', 1, m.overlay_legend_far()),
        one('warn', 0.6, m.overlay_legend_near()),
        one('above', 0.6, m.overlay_legend_reached()),
        one('open', 0, m.overlay_legend_no_target()),
      ];
    case 'reliability':
      return [
        scale('warn', formatPercent(1), m.overlay_legend_at_most({ part: formatPercent(UNPREDICTABLE) })),
        unknown(),
      ];
    case 'lost': {
      const nobody = m.overlay_legend_lost_nobody();
      if (mostLost < NOBODY) return [one('plain', 0, nobody), unknown()];
      const most = m.overlay_legend_lost_most({ count: formatNumber(mostLost * 1000, 0) });
      return [scale('short', nobody, most), unknown()];
    }
    case 'complaint':
      return [
        one('short', 1, m.overlay_legend_risky()),
        one('plain', 0, m.overlay_legend_quiet()),
        ...(['possible', 'easy', 'proactive'] as const).map((way) =>
          one('above', WAYS[way], complaintName(way)),
        ),
      ];
  }
}
