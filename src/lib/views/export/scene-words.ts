import { complaintName, formatGap, formatNumber, formatPercent, levelName, m } from '#lib/i18n';

/*
 * The words of a picture in the interface's language. What they are asked for is told by the scene's `SceneWords`, which the
 * page that knows both holds them against.
 */

type Overlay = 'target' | 'reliability' | 'lost' | 'complaint';
type Way = 'none' | 'possible' | 'easy' | 'proactive';

type Figure =
  | { readonly code: 'gap'; readonly gap: number }
  | { readonly code: 'to-target'; readonly ambition: number }
  | { readonly code: 'reached' }
  | { readonly code: 'predictability'; readonly part: number }
  | { readonly code: 'lost'; readonly lost: number }
  | { readonly code: 'complaint'; readonly way: Way; readonly risky: boolean }
  | { readonly code: 'apart' | 'no-target' | 'no-expectation' | 'not-measured' };

interface Journey {
  readonly loyalty: number | null;
  readonly completion: number | null;
}

const MEASURES: Readonly<Record<Overlay, () => string>> = {
  target: m.overlay_target,
  reliability: m.overlay_reliability,
  lost: m.overlay_lost_of,
  complaint: m.overlay_complain,
};

function figure(of: Figure): string {
  switch (of.code) {
    case 'gap':
      return formatGap(of.gap);
    case 'to-target':
      return m.overlay_to_target({ levels: formatNumber(of.ambition) });
    case 'reached':
      return m.overlay_reached();
    case 'predictability':
      return formatPercent(of.part);
    case 'lost':
      return formatNumber(of.lost * 1000, 0);
    case 'complaint': {
      const way = complaintName(of.way);
      return of.risky ? m.overlay_risky({ way }) : way;
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

/** What is known of the whole journey, each with its name. */
function journey({
  loyalty,
  completion,
}: Journey): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: m.outlook_loyalty(), part: loyalty },
    { name: m.outlook_completion(), part: completion },
  ].flatMap(({ name, part }) => (part === null ? [] : { name, value: formatPercent(part) }));
}

/** All that a picture says, in the language of the interface as it is now. */
export function sceneWords() {
  return {
    untitledMap: m.picture_untitled(),
    untitledTouchpoint: m.canvas_untitled(),
    untitledStage: m.canvas_untitled_stage(),
    maker: 'Tropa',
    zeroes: m.canvas_zeroes(),
    notMeasured: m.canvas_not_measured(),
    level: levelName,
    gap: (gap: number) => formatGap(gap),
    percent: (part: number) => formatPercent(part),
    measure: (overlay: Overlay) => MEASURES[overlay](),
    figure,
    journey,
    curveTitle: m.curve_title(),
    expected: m.curve_expected(),
    delivered: m.curve_delivered(),
    target: m.overlay_target().toLocaleLowerCase(),
    legend: {
      far: m.overlay_legend_far(),
      near: m.overlay_legend_near(),
      reached: m.overlay_legend_reached(),
      noTarget: m.overlay_legend_no_target(),
      atMost: (part: number) => m.overlay_legend_at_most({ part: formatPercent(part) }),
      nobody: m.overlay_legend_lost_nobody(),
      most: (lost: number) => m.overlay_legend_lost_most({ count: formatNumber(lost * 1000, 0) }),
      risky: m.overlay_legend_risky(),
      quiet: m.overlay_legend_quiet(),
      way: (way: Way) => complaintName(way),
    },
  };
}
