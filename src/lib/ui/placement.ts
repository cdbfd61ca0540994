export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Free space kept to the window's edge, in px. */
const MARGIN = 8;

/** Below an anchor, aligned by `align`; above it where there is no room below; always within the window. */
export function placeByAnchor(
  anchor: Edges,
  size: Size,
  room: Size,
  { gap = 4, align = 'start' }: { gap?: number; align?: 'start' | 'center' } = {},
): Spot {
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - size.height;
  const fitsBelow = below + size.height + MARGIN <= room.height;
  const y = fitsBelow || above < MARGIN ? below : above;
  const left = align === 'start' ? anchor.left : (anchor.left + anchor.right - size.width) / 2;
  const x = align === 'start' && left + size.width + MARGIN > room.width ? anchor.right - size.width : left;
  return hold({ x, y }, size, room);
}

/** With the top left corner at a point; flipped to the other side of it at the window's edge. */
export function placeAtPoint(point: Spot, size: Size, room: Size): Spot {
  const x = point.x + size.width + MARGIN > room.width ? point.x - size.width : point.x;
  const y = point.y + size.height + MARGIN > room.height ? point.y - size.height : point.y;
  return hold({ x, y }, size, room);
}

function hold({ x, y }: Spot, size: Size, room: Size): Spot {
  return {
    x: Math.round(Math.max(MARGIN, Math.min(x, room.width - size.width - MARGIN))),
    y: Math.round(Math.max(MARGIN, Math.min(y, room.height - size.height - MARGIN))),
  };
}
