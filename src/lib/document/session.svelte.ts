import { SvelteSet } from 'svelte/reactivity';
import type { Overlay } from '#lib/analysis';

export const TOOLS = ['select', 'pan', 'touchpoint', 'link', 'note'] as const;
export type Tool = (typeof TOOLS)[number];

/** What part of the canvas is in view: offset in screen pixels and scale. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Panels {
  readonly overview: boolean;
  readonly inspector: boolean;
  readonly curve: boolean;
  /** In pixels. */
  readonly inspectorWidth: number;
  readonly curveHeight: number;
}

/** What of the session outlives a reload. */
export interface SavedSession {
  readonly view: View | null;
  readonly panels: Panels;
  readonly selection: readonly string[];
  readonly overlay: Overlay;
}

export const DEFAULT_PANELS: Panels = {
  overview: true,
  inspector: true,
  curve: true,
  inspectorWidth: 300,
  curveHeight: 184,
};

/** What the canvas can be asked to do; registered by the canvas while it is on the screen. */
export interface CanvasActions {
  /** Takes the focus, so that its keys work. */
  focus(): void;
  /** Brings a card, note, link or stage into view without changing the scale, and the focus to the canvas. */
  reveal(id: string): void;
  fit(): void;
  /** Puts the cards in order by stage and shows the whole map. */
  arrange(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Puts a new touchpoint where it is seen and its title into editing. */
  addTouchpoint(): void;
  /** The same, linked from a touchpoint. */
  addAfter(id: string): void;
  addNote(): void;
  /** Begins a link from a touchpoint, to be led on by the arrows or a click. */
  startLink(id: string): void;
  duplicateSelected(): void;
  removeSelected(): void;
  selectAll(): void;
}

/** How one looks at the map: never in history, never in the file. */
export class Session {
  /** Ids of the selected touchpoints, links and notes. */
  readonly selection = new SvelteSet<string>();
  /** The stage whose fields the inspector shows, when nothing is selected. */
  stage = $state<string | null>(null);
  /** The touchpoint under the pointer, on the canvas or in the curve. */
  hovered = $state<string | null>(null);
  /** The touchpoint or note whose text is being edited on the canvas. */
  editing = $state<string | null>(null);
  /** The touchpoint from which a link is being drawn by clicks or keys. */
  linkingFrom = $state<string | null>(null);
  tool = $state<Tool>('select');
  overlay = $state<Overlay>('gap');
  panels = $state.raw<Panels>(DEFAULT_PANELS);
  view = $state.raw<View | null>(null);
  #canvas = $state.raw<CanvasActions | null>(null);
  /** What the canvas is to bring into view once it is on the screen. */
  #awaited: string | null = null;

  constructor(saved?: SavedSession | null) {
    if (!saved) return;
    this.view = saved.view;
    this.panels = { ...DEFAULT_PANELS, ...saved.panels };
    this.overlay = saved.overlay;
    for (const id of saved.selection) this.selection.add(id);
  }

  /** Selects just these. */
  select(...ids: readonly string[]): void {
    this.stage = null;
    const wanted = new Set(ids);
    for (const id of [...this.selection]) if (!wanted.has(id)) this.selection.delete(id);
    for (const id of ids) this.selection.add(id);
  }

  /** Lets go of whatever is no longer on the map, after an undo or a removal. */
  forget(known: (id: string) => boolean): void {
    for (const id of [...this.selection]) if (!known(id)) this.selection.delete(id);
    const kept = (id: string | null) => (id !== null && known(id) ? id : null);
    this.stage = kept(this.stage);
    this.editing = kept(this.editing);
    this.hovered = kept(this.hovered);
    this.linkingFrom = kept(this.linkingFrom);
  }

  selectStage(id: string): void {
    this.select();
    this.stage = id;
  }

  toggle(id: string): void {
    this.stage = null;
    if (!this.selection.delete(id)) this.selection.add(id);
  }

  /** The canvas, while it is on the screen. */
  get canvas(): CanvasActions | null {
    return this.#canvas;
  }

  set canvas(canvas: CanvasActions | null) {
    this.#canvas = canvas;
    if (!canvas || this.#awaited === null) return;
    canvas.reveal(this.#awaited);
    this.#awaited = null;
  }

  /** Selects one thing and brings it into view, at once or when the canvas comes to the screen. */
  goTo(id: string): void {
    this.select(id);
    this.#reveal(id);
  }

  /** The same for a stage. */
  goToStage(id: string): void {
    this.selectStage(id);
    this.#reveal(id);
  }

  #reveal(id: string): void {
    if (this.canvas) this.canvas.reveal(id);
    else this.#awaited = id;
  }

  setPanels(change: Partial<Panels>): void {
    this.panels = { ...this.panels, ...change };
  }

  get saved(): SavedSession {
    const { view, panels, overlay } = this;
    return { view, panels, selection: [...this.selection], overlay };
  }
}
