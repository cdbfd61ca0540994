import { figureText, measureName } from '#lib/canvas';
import { complaintName, formatGap, formatNumber, formatPercent, getLocale, levelName, m } from '#lib/i18n';
import type { SceneWords } from '#lib/picture';

/** The product's own name. */
export const MAKER = 'Tropa';

/** The words of a picture in the interface language of this moment: those that the screen has. */
export function pictureWords(): SceneWords {
  return {
    untitledMap: m.picture_untitled(),
    untitledTouchpoint: m.canvas_untitled(),
    untitledStage: m.canvas_untitled_stage(),
    maker: MAKER,
    zeroes: m.canvas_zeroes(),
    notMeasured: m.canvas_not_measured(),
    level: levelName,
    gap: formatGap,
    percent: formatPercent,
    measure: measureName,
    figure: figureText,
    journey: ({ loyalty, completion, coverage }) => [
      ...(loyalty === null ? [] : [{ name: m.overview_loyalty(), value: formatPercent(loyalty) }]),
      // Where nothing is measured nobody knows who comes to the end.
      ...(completion === null || coverage.measured === 0
        ? []
        : [{ name: m.outlook_completion(), value: formatPercent(completion) }]),
    ],
    curveTitle: m.curve_title(),
    expected: m.picture_expected(),
    delivered: m.picture_delivered(),
    target: m.picture_target(),
    legend: {
      far: m.overlay_legend_far(),
      near: m.overlay_legend_near(),
      reached: m.overlay_legend_reached(),
      noTarget: m.overlay_legend_no_target(),
      atMost: (part) => m.overlay_legend_at_most({ part: formatPercent(part) }),
      nobody: m.overlay_legend_lost_nobody(),
      most: (lost) => m.overlay_legend_lost_most({ count: formatNumber(lost * 1000, 0) }),
      risky: m.overlay_legend_risky(),
      quiet: m.overlay_legend_quiet(),
      way: complaintName,
    },
  };
}

/** The day of a picture, as it is read. */
export function pictureDate(at: Date): string {
  return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long' }).format(at);
}
