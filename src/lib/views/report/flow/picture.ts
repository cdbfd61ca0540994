import { columnPlaces } from './column-places.ts';
import { columnsOf, type Columns } from './columns.ts';
import { gridOf } from './grid.ts';
import { barPorts, linkWidth, scaleOf } from './heights.ts';
import type { FlowStop, JourneyFlow } from './journey-flow.ts';
import { moved, type Mark } from './marks.ts';
import {
  BAR,
  CROWD,
  CROWD_GAP,
  GAP,
  LABEL_GAP,
  LANE_GAP,
  LINE,
  MANY,
  TARGET,
  TITLE_LINES,
  TITLE_LINES_OF_MANY,
  type Box,
} from './measures.ts';
import { orderOf } from './order.ts';
import { placeReturns, placeRibbons, type PlacedReturn, type PlacedRibbon } from './placed-links.ts';
import { markReach, shapeOf, type StopShape, type StopStyle, type StopTexts } from './stop-shape.ts';
import type { Measure } from './title-lines.ts';
import { topsOf } from './tops.ts';

export interface PlacedStop {
  readonly stop: FlowStop;
  readonly texts: StopTexts;
  readonly bar: Box;
  /** The title's lines and the number below; `null` where there is no room for them. */
  readonly label: { readonly box: Box; readonly title: readonly string[]; readonly number: string } | null;
  /** What the pointer may hit: bar and label. */
  readonly hit: Box;
  readonly ends: Mark | null;
  readonly lost: Mark | null;
  /** Whether the number of those whose journey ends is big: it is the one place. */
  readonly big: boolean;
}

export interface FlowPicture {
  readonly width: number;
  readonly height: number;
  /** By the index of the stop. */
  readonly stops: readonly PlacedStop[];
  readonly ribbons: readonly PlacedRibbon[];
  readonly returns: readonly PlacedReturn[];
  /** The indices of the stops of each column, from top to bottom. */
  readonly columns: readonly (readonly number[])[];
}

interface Frame {
  /** Room for the picture in pixels; it is wider where the columns need more. */
  readonly width: number;
  readonly measure: Measure;
}

/**
 * The whole picture: who stands where, everything as wide as the customers are many. Nothing covers a bar or a text but
 * ribbons that pass beneath a text. `textsOf` says what is written at a stop.
 */
export function drawFlow(
  flow: JourneyFlow,
  textsOf: (stop: FlowStop) => StopTexts,
  { width, measure }: Frame,
): FlowPicture {
  const crowded = flow.stops.length > CROWD;
  const columns = columnsOf(flow);
  const grid = gridOf(columns);
  const pixels = scaleOf(flow);
  const widths = columns.forward.map(({ flow: part }) => linkWidth(part, pixels));
  const place = orderOf(grid, widths);
  const bars = barPorts(flow, columns, grid, place, pixels);

  const styleOf = stopStyles(flow, columns, pixels);
  const dressed = bars.map((bar, index) => ({
    bar,
    column: columns.column[index] ?? 0,
    texts: textsOf(bar.stop),
    style: styleOf(bar.stop, index),
  }));
  const reach = dressed.map(({ bar, texts, style }) => markReach(bar.stop, texts, style, measure));
  const across = columnPlaces(columns, reach, width, crowded);
  const shapes = dressed.map(({ bar, column, texts, style }) =>
    shapeOf(bar, texts, style, { titleWidth: across.titleWidth(column), measure, pixels }),
  );

  const gap = crowded ? CROWD_GAP : GAP;
  const extents = grid.items.map(({ lane }, item) => {
    const { above = 0, below = 0 } = shapes[item] ?? {};
    return lane === null
      ? { above, below, gap }
      : { above, below: widths[lane] ?? 0, gap: Math.min(gap, LANE_GAP) };
  });
  const tops = topsOf(grid, place, extents, widths, (item, link, end) => {
    const bar = bars[item];
    return (end === 'from' ? bar?.out : bar?.into)?.get(link) ?? 0;
  });
  const floor = extents.reduce((lowest, { below }, item) => Math.max(lowest, (tops[item] ?? 0) + below), 0);
  const returns = placeReturns(columns, across, tops, bars, {
    floor,
    text: measure('000000', 'plain'),
    pixels,
  });
  return {
    width: across.width,
    height: returns.bottom,
    stops: shapes.map((shape, index) =>
      placeStop(shape, across.x(columns.column[index] ?? 0), tops[index] ?? 0),
    ),
    ribbons: placeRibbons(columns, grid, across, tops, bars, widths),
    returns: returns.placed,
    columns: grid.columns.map((column) =>
      column
        .filter((item) => grid.items[item]?.lane === null)
        .sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0)),
    ),
  };
}

function stopStyles(
  { stops }: JourneyFlow,
  { forward, back }: Columns,
  pixels: (part: number) => number,
): (stop: FlowStop, index: number) => StopStyle {
  const goingOn = new Set([...forward, ...back].map(({ from }) => from));
  const ending = stops.filter(({ ends }) => ends > 0);
  const crowded = stops.length > CROWD;
  return (stop, index) => {
    const last = !goingOn.has(index);
    return {
      last,
      big: last && !stop.endless && ending.length === 1 && ending[0] === stop,
      labelled: !crowded || pixels(stop.figures.arrivals) >= 2 * LINE,
      titleLines: stops.length > MANY ? TITLE_LINES_OF_MANY : TITLE_LINES,
      crowded,
    };
  };
}

/** The shape with its bar's top left corner there. */
function placeStop(shape: StopShape, x: number, y: number): PlacedStop {
  const { stop, texts, big, height, label, above, ends, lost } = shape;
  return {
    stop,
    texts,
    big,
    bar: { x, y, width: BAR, height },
    label: label && {
      box: { x, y: y - LABEL_GAP - label.height, width: label.width, height: label.height },
      title: label.title,
      number: label.number,
    },
    hit: {
      x: x - 8,
      y: y - above,
      width: Math.max(TARGET, (label?.width ?? 0) + 12),
      height: above + height,
    },
    ends: moved(ends, x, y),
    lost: moved(lost, x, y),
  };
}
