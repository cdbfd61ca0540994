import { pointOn, type Point, type Route } from '#lib/domain';

/** The connection sites of a rectangle in a file: 0 at its top, then against the clock. */
const SITES = { top: 0, left: 1, bottom: 2, right: 3 } as const;

/** A connector's shape: it runs from the upper left to the lower right corner of its box, which is then turned. */
export interface Connector {
  readonly shape: 'straightConnector1' | 'curvedConnector3' | 'curvedConnector4' | 'curvedConnector5';
  /** Where the curve's turns lie, in parts of the box's width and height. */
  readonly turns: readonly number[];
  /** The box before it is turned about its middle, in CSS pixels. */
  readonly middle: Point;
  readonly width: number;
  readonly height: number;
  /** In quarters of a circle, with the clock. */
  readonly quarters: 0 | 1 | 3;
  readonly flipH: boolean;
  readonly flipV: boolean;
  /** The sites of the cards at its ends. */
  readonly fromSite: number;
  readonly toSite: number;
}

/** Ends less than that apart across the way are level, in CSS pixels. */
const LEVEL = 0.5;
/** A box is never flat: its turns are parts of its width. */
const FLAT = 1;

interface Way {
  readonly horizontal: boolean;
  readonly sign: 1 | -1;
}

/** The direction in which a curve leaves one of its ends. */
function wayOf(end: Point, control: Point): Way {
  const [dx, dy] = [control.x - end.x, control.y - end.y];
  const horizontal = Math.abs(dx) >= Math.abs(dy);
  return { horizontal, sign: (horizontal ? dx : dy) < 0 ? -1 : 1 };
}

function siteOf({ horizontal, sign }: Way): number {
  if (horizontal) return sign > 0 ? SITES.right : SITES.left;
  return sign > 0 ? SITES.bottom : SITES.top;
}

/** The farthest a curve gets along one axis in a direction. */
function reach(route: Route, axis: 'x' | 'y', sign: 1 | -1): number {
  let far = -Infinity;
  for (let step = 0; step <= 16; step++) far = Math.max(far, pointOn(route, step / 16)[axis] * sign);
  return far * sign;
}

/** The native connector that comes nearest to a link's route. */
export function connectorOf(route: Route): Connector {
  const { from, to } = route;
  const [leaving, arriving] = [wayOf(from, route.fromControl), wayOf(to, route.toControl)];
  const [along, across] = leaving.horizontal ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const [far, aside] = [to[along] - from[along], to[across] - from[across]];
  const opposite = leaving.horizontal === arriving.horizontal && leaving.sign !== arriving.sign;
  const ahead = far * leaving.sign > 0;
  const straight = opposite && ahead && Math.abs(aside) < LEVEL;
  // The box's own axes: along the way out, and across it, both from the start to the end.
  const u = far < 0 || (far === 0 && leaving.sign < 0) ? -1 : 1;
  const v = aside < 0 ? -1 : 1;
  const [width, height] = straight
    ? [Math.abs(far), Math.abs(aside)]
    : [Math.max(FLAT, Math.abs(far)), Math.max(FLAT, Math.abs(aside))];
  const part = (at: number) => ((at - from[along]) * u) / width;
  const middleOf = pointOn(route, 0.5)[along];
  const shape = ((): Pick<Connector, 'shape' | 'turns'> => {
    if (straight) return { shape: 'straightConnector1', turns: [] };
    if (leaving.horizontal !== arriving.horizontal) {
      const out = part(reach(route, along, leaving.sign));
      const back = ((reach(route, across, arriving.sign) - from[across]) * v) / height;
      return { shape: 'curvedConnector4', turns: [out, back] };
    }
    if (opposite && !ahead) {
      const [out, back] = [reach(route, along, leaving.sign), reach(route, along, arriving.sign)];
      return { shape: 'curvedConnector5', turns: [part(out), 0.5, part(back)] };
    }
    return { shape: 'curvedConnector3', turns: [part(middleOf)] };
  })();
  return {
    ...shape,
    middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    width,
    height,
    ...turned(leaving.horizontal, u, v),
    fromSite: siteOf(leaving),
    toSite: siteOf(arriving),
  };
}

/** How a box is turned so that its axes point where they are to. A quarter's turn makes right down and down left. */
function turned(horizontal: boolean, u: 1 | -1, v: 1 | -1): Pick<Connector, 'quarters' | 'flipH' | 'flipV'> {
  if (horizontal) return { quarters: 0, flipH: u < 0, flipV: v < 0 };
  return u > 0 ? { quarters: 1, flipH: false, flipV: v > 0 } : { quarters: 3, flipH: false, flipV: v < 0 };
}
