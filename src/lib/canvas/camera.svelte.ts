import { untrack } from 'svelte';
import type { useSvelteFlow } from '@xyflow/svelte';
import { CARD, GRID, type Box, type Point } from '#lib/domain';
import type { Session, View } from '#lib/document';

type Flow = Pick<ReturnType<typeof useSvelteFlow>, 'setViewport'>;

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2;
/** Height of the stages' heads that lie over the canvas's upper edge, in screen pixels. */
export const HEAD_HEIGHT = 40;
const MARGIN = 32;
/** Duration of a move of the view, in milliseconds. */
const GLIDE = 150;
/** Below this scale a card's words can't be read. */
const READABLE = 0.5;
/** A map that would be smaller than this to fit is opened at its beginning instead. */
const SMALLEST_OPENING = 0.5;

/** The view of the canvas: moves it so that things are seen, and knows its size on the screen. */
export class Camera {
  width = $state(0);
  height = $state(0);
  pane = $state<HTMLElement | null>(null);
  #flow: Flow | null = null;
  readonly #session: Session;
  #goal: { readonly view: View; readonly until: number } | null = null;
  readonly #bounds: () => Box | null;
  // Fitted again while the panes around find their sizes; never because the map changes.
  readonly #first: View = $derived.by(() => this.#opening(untrack(this.#bounds)));

  constructor(session: Session, bounds: () => Box | null) {
    this.#session = session;
    this.#bounds = bounds;
  }

  attach(flow: Flow): void {
    this.#flow = flow;
  }

  /** Until somebody moves it, the view is the one that fits the map. */
  get view(): View {
    return this.#session.view ?? this.#first;
  }

  set view({ x, y, zoom }: View) {
    const now = this.view;
    if (now.x !== x || now.y !== y || now.zoom !== zoom) this.#session.view = { x, y, zoom };
  }

  focus(): void {
    this.pane?.focus({ preventScroll: true });
  }

  /** Where a glide under way is going; what comes next is reckoned from there, not from the middle of the way. */
  get #base(): View {
    return this.#goal !== null && performance.now() < this.#goal.until ? this.#goal.view : this.view;
  }

  /** A screen point, relative to the window, in canvas pixels. */
  toCanvas(clientX: number, clientY: number): Point {
    const { left, top } = this.pane?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const { x, y, zoom } = this.view;
    return { x: (clientX - left - x) / zoom, y: (clientY - top - y) / zoom };
  }

  /** A canvas point in the window, in screen pixels. */
  toScreen(at: Point): Point {
    const { left, top } = this.pane?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const { x, y, zoom } = this.view;
    return { x: left + x + at.x * zoom, y: top + y + at.y * zoom };
  }

  /** Where a thing of this size stands in the middle of what is seen, on the grid. */
  middle(size: { readonly width: number; readonly height: number }): Point {
    const { x, y, zoom } = this.view;
    return onGrid({
      x: (this.width / 2 - x) / zoom - size.width / 2,
      y: (this.height / 2 - y) / zoom - size.height / 2,
    });
  }

  /** Moves the view just so far that a card at a place is seen whole. */
  reveal(at: Point): void {
    const { x, y, zoom } = this.#base;
    const shift = (start: number, size: number, from: number, to: number) => {
      if (start < from) return from - start;
      return start + size > to ? Math.max(from - start, to - start - size) : 0;
    };
    const dx = shift(at.x * zoom + x, CARD.width * zoom, MARGIN, this.width - MARGIN);
    const dy = shift(at.y * zoom + y, CARD.height * zoom, HEAD_HEIGHT + MARGIN, this.height - MARGIN);
    if (dx !== 0 || dy !== 0) this.#glide({ x: x + dx, y: y + dy, zoom });
  }

  /** Brings a card into view large enough to be read. */
  show(at: Point): void {
    if (this.#base.zoom >= READABLE) {
      this.reveal(at);
      return;
    }
    const [x, y] = [at.x + CARD.width / 2, at.y + CARD.height / 2];
    this.#glide({ x: this.width / 2 - x, y: this.height / 2 - y, zoom: 1 });
  }

  fit(bounds: Box | null): void {
    this.#glide(bounds === null ? this.#home : this.#fitted(bounds, 1));
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.#base.zoom * factor);
  }

  /** Sets the scale and keeps the middle of the view where it is. */
  zoomTo(wanted: number): void {
    const { x, y, zoom } = this.#base;
    const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
    const [cx, cy] = [this.width / 2, this.height / 2];
    this.#glide({ x: cx - ((cx - x) * next) / zoom, y: cy - ((cy - y) * next) / zoom, zoom: next });
  }

  /** Puts the middle of the view over a canvas point, at once. */
  centre(at: Point): void {
    const { zoom } = this.view;
    this.#goal = null;
    this.#session.view = { x: this.width / 2 - at.x * zoom, y: this.height / 2 - at.y * zoom, zoom };
  }

  /** Shows another view at once. */
  jumpTo(view: View): void {
    this.#goal = null;
    this.#session.view = view;
    // A glide under way would go on to where it was going.
    void this.#flow?.setViewport(view);
  }

  /** Moves to another view in so many milliseconds; at once where motion is not wanted. */
  glideTo(view: View, duration: number): void {
    this.#glide(view, duration);
  }

  /** The view a map is first opened with. */
  #opening(bounds: Box | null): View {
    if (bounds === null) return this.#home;
    const fitted = this.#fitted(bounds, 1);
    return fitted.zoom >= SMALLEST_OPENING
      ? fitted
      : { x: MARGIN - bounds.x, y: HEAD_HEIGHT + MARGIN - bounds.y, zoom: 1 };
  }

  get #home(): View {
    return { x: MARGIN + 24, y: HEAD_HEIGHT + 2 * MARGIN, zoom: 1 };
  }

  #fitted(bounds: Box, largest: number): View {
    const room = {
      width: this.width - 2 * MARGIN,
      height: this.height - HEAD_HEIGHT - 2 * MARGIN,
    };
    const zoom = Math.min(
      largest,
      Math.max(MIN_ZOOM, Math.min(room.width / bounds.width, room.height / bounds.height)),
    );
    return {
      x: MARGIN + (room.width - bounds.width * zoom) / 2 - bounds.x * zoom,
      y:
        HEAD_HEIGHT +
        MARGIN +
        Math.max(0, Math.min(32, (room.height - bounds.height * zoom) / 2)) -
        bounds.y * zoom,
      zoom,
    };
  }

  #glide(view: View, duration = GLIDE): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!this.#flow || still) {
      this.#session.view = view;
      return;
    }
    this.#goal = { view, until: performance.now() + duration };
    // The default flight zooms out and in again on its way; a straight one leaves the scale alone.
    void this.#flow.setViewport(view, { duration, interpolate: 'linear' });
  }
}

export function onGrid({ x, y }: Point): Point {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID };
}
