import { COLOURS, type Scene, type Shape } from '#lib/picture';
import { formatPercent, m } from '#lib/i18n';
import { journeyFlow, type JourneyFlow } from '../flow/journey-flow.ts';
import type { Mark } from '../flow/marks.ts';
import { BAR, LINE, MANY } from '../flow/measures.ts';
import { drawFlow, type FlowPicture, type PlacedStop } from '../flow/picture.ts';
import type { PlacedReturn } from '../flow/placed-links.ts';
import { ribbonPath } from '../flow/ribbons.ts';
import type { Face } from '../flow/title-lines.ts';
import { customers, flowBefore, lostInAll, stopTexts, type FlowBefore } from '../flow/words.ts';
import { brushAt, type Brush } from './brush.ts';
import {
  chartScene,
  grownFor,
  LEAST_SCALE,
  roomOf,
  type ChartColours,
  type ChartInput,
  type Drawing,
} from './frame.ts';

/** How large the flow is drawn, the largest that fits. */
const SCALES = [1.6, 1.45, 1.3, 1.2, LEAST_SCALE];
const FACES: Readonly<Record<Face, { readonly size: number; readonly weight: number }>> = {
  plain: { size: 12, weight: 500 },
  bold: { size: 12, weight: 700 },
  big: { size: 20, weight: 800 },
};

/** Where customers are lost, as a picture; `null` where no customer goes anywhere. */
export function lossScene({ map, analysis, today }: ChartInput, drawing: Drawing): Scene | null {
  const flow = journeyFlow(map, analysis);
  if (flow.stops.length === 0) return null;
  const before = flowBefore(today?.map ?? map, today?.analysis ?? null);
  const { picture, scale } = fittingFlow(flow, before, drawing);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const grown = grownFor(width, height);
  const room = roomOf(grown);
  const fitted = Math.min(1, room.width / width, room.height / height);
  const brush = brushAt(drawing.measure, {
    x: room.x + (room.width - width * fitted) / 2,
    y: room.y + (room.height - height * fitted) / 2,
    scale: scale * fitted,
  });
  const colours = COLOURS[drawing.theme];
  const { leaveRate, zeroLeaveRate } = map.settings;
  const about =
    analysis.journey.coverage.measured === 0
      ? m.flow_not_measured()
      : lostInAll(analysis) === 0
        ? m.flow_nobody_lost()
        : m.report_loss_hint();
  return chartScene(drawing, {
    name: m.report_loss(),
    keys: [{ name: about }],
    foot: m.report_assumed({ leave: formatPercent(leaveRate), zero: formatPercent(zeroLeaveRate) }),
    grown,
    shapes: [
      ...picture.ribbons.map(({ path, width: thick }) =>
        brush.path(path, { fill: colours.accent, opacity: thick < 3 ? 0.42 : 0.2 }),
      ),
      ...picture.returns.flatMap((back) => returnShapes(back, picture, brush, colours)),
      ...picture.stops.flatMap((stop) => stopShapes(stop, brush, colours)),
    ],
  });
}

function fittingFlow(
  flow: JourneyFlow,
  before: FlowBefore,
  { measure }: Drawing,
): { readonly picture: FlowPicture; readonly scale: number } {
  const room = roomOf();
  const drawn = (scale: number) =>
    drawFlow(flow, (stop) => stopTexts(stop, before.get(stop.touchpoint.id)), {
      width: room.width / scale,
      // A hair more than measured, as on the page.
      measure: (text, face) => measure(text, FACES[face].size * scale, FACES[face].weight) / scale + 1,
    });
  // A long journey fits at no scale or at the least.
  for (const scale of flow.stops.length > 2 * MANY ? [] : SCALES) {
    const picture = drawn(scale);
    const fits = picture.width * scale <= room.width + 1 && picture.height * scale <= room.height;
    if (fits) return { picture, scale };
  }
  return { picture: drawn(LEAST_SCALE), scale: LEAST_SCALE };
}

function returnShapes(
  { link, path, label }: PlacedReturn,
  { stops }: FlowPicture,
  brush: Brush,
  colours: ChartColours,
): readonly Shape[] {
  const shapes = [brush.path(path, { stroke: { colour: colours.accent, width: 1.5 } })];
  const x = stops[link.to]?.bar.x;
  const y = endOf(path);
  if (x !== undefined && y !== null)
    shapes.push(brush.path(`M${x - 6} ${y - 4}l6 4 -6 4Z`, { fill: colours.accent }));
  if (link.flow === 0) return shapes;
  const text = m.flow_back({ count: customers(link.flow) });
  const width = brush.width(text, 12, 500) + 8;
  return [
    ...shapes,
    brush.rect(label.x - width / 2, label.y - 8, width, 16, { fill: colours.surface }, 3),
    brush.text(text, label.x, label.y + 4, { fill: colours.soft, weight: 500, anchor: 'middle' }),
  ];
}

/** The height at which a returning link ends: after its way up and a corner. */
function endOf(path: string): number | null {
  const corner = /V(-?[\d.]+)q0 -([\d.]+) [\d.]+ -[\d.]+H-?[\d.]+$/.exec(path);
  return corner ? Number(corner[1]) - Number(corner[2]) : null;
}

const markPath = ({ from, to, width }: Mark) => ribbonPath([from, to], width);

/** A bar with what is written at it, and who leaves there. */
function stopShapes(placed: PlacedStop, brush: Brush, colours: ChartColours): readonly Shape[] {
  const { stop, texts, bar, label, ends, lost, big } = placed;
  const gone = stop.figures.lost === 0;
  const shapes: Shape[] = [];
  // Paler than its tone by what shows through, yet nothing behind it does.
  const tinted = (mark: Mark, fill: string, opacity: number) =>
    shapes.push(
      brush.path(markPath(mark), { fill: colours.surface }),
      brush.path(markPath(mark), { fill, opacity }),
    );
  if (lost) tinted(lost, gone ? colours['line-strong'] : colours.short, gone ? 1 : 0.48);
  if (ends) tinted(ends, stop.endless ? colours.warn : colours.above, stop.endless ? 0.4 : 0.3);
  const fill = stop.figures.zeroes ? colours.zeroes : colours.accent;
  shapes.push(brush.rect(bar.x, bar.y, BAR, bar.height, { fill }, Math.min(2, bar.height / 2)));
  if (label) {
    [...label.title, label.number].forEach((line, at) => {
      const y = label.box.y + at * LINE;
      const tone = at < label.title.length ? colours.text : colours.soft;
      // Bands may pass beneath a text.
      const ground = { fill: colours.surface, opacity: 0.75 };
      shapes.push(
        brush.rect(bar.x - 2, y - 1, brush.width(line, 12, 500) + 4, LINE + 1, ground, 3),
        brush.text(line, bar.x, y + 11, { fill: tone, weight: 500 }),
      );
    });
  }
  if (ends?.label) {
    const { x, y } = ends.label;
    const tone = stop.endless ? colours['warn-text'] : colours.above;
    const face = big ? { size: 20, weight: 800 } : { size: 12, weight: 700 };
    shapes.push(
      brush.text(texts.endsWord, x, y + 11, { fill: tone, weight: 700 }),
      brush.text(texts.ends, x, y + (big ? 30 : 25), { fill: tone, ...face }),
    );
  }
  if (lost?.label) {
    const tone = gone ? colours.above : colours.short;
    shapes.push(brush.text(texts.lost, lost.label.x, lost.label.y + 11.5, { fill: tone, weight: 700 }));
  }
  return shapes;
}
