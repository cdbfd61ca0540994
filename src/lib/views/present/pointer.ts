/** A stroke of a finger longer than this is a swipe, in pixels. */
const SWIPE = 40;

export interface Press {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a press and its release lead: a swipe to the left and a tap go on, a swipe to the right and a tap on the left third go
 * back; `null` for a stroke up or down. `width` is that of the screen, in pixels.
 */
export function strokeAct(from: Press, to: Press, width: number): 'next' | 'previous' | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) > SWIPE && Math.abs(dx) > Math.abs(dy)) return dx < 0 ? 'next' : 'previous';
  if (Math.hypot(dx, dy) > SWIPE) return null;
  return to.x < width / 3 ? 'previous' : 'next';
}
