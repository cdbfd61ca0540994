import type { Overlay, OverlayFigure } from '#lib/analysis';
import { complaintName, formatGap, formatNumber, formatPercent, m } from '#lib/i18n';

const NAMES: Readonly<Record<Overlay, () => string>> = {
  gap: m.overlay_gap,
  target: m.overlay_target,
  reliability: m.overlay_reliability,
  lost: m.overlay_lost,
  complaint: m.overlay_complaint,
};

/** What an overlay shows, as a heading. */
export function overlayName(overlay: Overlay): string {
  return NAMES[overlay]();
}

/** What an overlay shows, in the middle of a sentence: "Shown: gap". */
export function overlayShown(overlay: Overlay): string {
  return m.overlay_shown({ overlay: overlayName(overlay).toLocaleLowerCase() });
}

const MEASURES: Readonly<Record<Exclude<Overlay, 'gap'>, () => string>> = {
  target: m.overlay_target,
  reliability: m.overlay_reliability,
  lost: m.overlay_lost_of,
  complaint: m.overlay_complain,
};

/** What a figure on a card's foot measures; in the gap overlay the level that customers get stands there instead. */
export function measureName(overlay: Exclude<Overlay, 'gap'>): string {
  return MEASURES[overlay]();
}

/** A figure in words and numbers. */
export function figureText(figure: OverlayFigure): string {
  switch (figure.code) {
    case 'gap':
      return formatGap(figure.gap);
    case 'to-target':
      return m.overlay_to_target({ levels: formatNumber(figure.ambition) });
    case 'reached':
      return m.overlay_reached();
    case 'predictability':
      return formatPercent(figure.part);
    case 'lost':
      return formatNumber(figure.lost * 1000, 0);
    case 'complaint': {
      const way = complaintName(figure.way);
      return figure.risky ? m.overlay_risky({ way }) : way;
    }
    case 'apart':
      return m.overlay_apart();
    case 'no-target':
      return m.overlay_no_target();
    case 'no-expectation':
      return m.canvas_no_expectation();
    case 'not-measured':
      return m.canvas_not_measured();
  }
}
