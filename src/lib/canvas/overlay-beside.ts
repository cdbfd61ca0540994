import { OVERLAYS, type Overlay } from '#lib/analysis';

/** The overlay that is `by` further in the list, round and round. */
export function overlayBeside(overlay: Overlay, by: 1 | -1): Overlay {
  const count = OVERLAYS.length;
  return OVERLAYS[(OVERLAYS.indexOf(overlay) + by + count) % count] ?? overlay;
}
