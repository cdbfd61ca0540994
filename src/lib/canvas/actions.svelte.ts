import { createContext } from 'svelte';
import {
  besideOf,
  boundsOf,
  CARD,
  freePlace,
  GRID,
  moveItems,
  neighbourOf,
  newId,
  observe,
  positionOf,
  positionsOf,
  ROW,
  whyNoLink,
  type Direction,
  type Level,
  type Point,
} from '#lib/domain';
import {
  addTouchpointAfter,
  addTouchpointAt,
  duplicate,
  editTouchpoints,
  link,
  moveTo,
  paste,
  putInStage,
  remove,
  stickNote,
  type Editor,
  type Session,
} from '#lib/document';
import { m } from '#lib/i18n';
import { copiedText, pastedMap } from '#lib/workspace';
import { onGrid, type Camera } from './camera.svelte.ts';

export type LevelField = 'expected' | 'target' | 'observed';

const STEP: Readonly<Record<Direction, Point>> = {
  left: { x: -GRID, y: 0 },
  right: { x: GRID, y: 0 },
  up: { x: 0, y: -GRID },
  down: { x: 0, y: GRID },
};

/** What the pointer and the keys can do on the canvas, each in terms of commands and the session. */
export class Actions {
  /** The last thing worth saying aloud, for a live region. */
  spoken = $state('');
  /** The card that a link under way would go to. */
  candidate = $state<string | null>(null);

  /** The open context menu: where in the window, of what (`null`: of the canvas) and at which canvas place. */
  menu = $state.raw<{ readonly at: Point; readonly of: string | null; readonly place: Point } | null>(null);

  readonly #editor: Editor;
  readonly #session: Session;
  readonly #camera: Camera;
  #fresh: string | null = null;

  constructor(editor: Editor, session: Session, camera: Camera) {
    this.#editor = editor;
    this.#session = session;
    this.#camera = camera;
  }

  /** The touchpoint that keys act on: the last one selected. */
  get active(): string | null {
    return this.#touchpoints().at(-1) ?? null;
  }

  #touchpoints(): string[] {
    return [...this.#session.selection].filter((id) => this.#editor.touchpoints.has(id));
  }

  #show(id: string): void {
    this.#session.select(id);
    this.#camera.reveal(positionOf(this.#editor.map, id));
  }

  /** Makes a touchpoint at a place (where it is seen by default) and puts the caret into its title. */
  addTouchpoint(at?: Point): void {
    const id = newId();
    const place = at ?? freePlace(this.#editor.map, this.#homePlace());
    this.#editor.run(addTouchpointAt(place, { id }));
    this.#begin(id);
  }

  /** Makes the next touchpoint, linked from this one. */
  addAfter(from: string, at?: Point): void {
    const id = newId();
    this.#editor.run(addTouchpointAfter(from, { id }, at));
    this.#begin(id);
  }

  #begin(id: string): void {
    this.#show(id);
    this.#fresh = id;
    this.#session.editing = id;
  }

  #homePlace(): Point {
    const { map } = this.#editor;
    const active = this.active;
    if (active !== null) {
      const at = positionOf(map, active);
      return { x: at.x, y: at.y + ROW };
    }
    return map.touchpoints.length === 0 ? { x: 0, y: 0 } : this.#camera.middle(CARD);
  }

  addNote(at: Point = this.#camera.middle(CARD)): void {
    const id = newId();
    this.#editor.run(stickNote(id, at));
    this.#session.select(id);
    this.#session.editing = id;
  }

  edit(id: string): void {
    this.#session.editing = id;
  }

  /** The caret leaves a title: Tab makes the next touchpoint, Escape takes back one that was just made and is empty. */
  leaveTitle(id: string, by: 'enter' | 'tab' | 'escape' | 'blur'): void {
    this.#editor.endStep();
    if (this.#session.editing === id) this.#session.editing = null;
    const empty = this.#editor.touchpoints.get(id)?.title === '';
    if (by === 'escape' && empty && this.#fresh === id) {
      this.#editor.undo();
      this.#session.select();
    }
    this.#fresh = null;
    if (by !== 'blur') this.#camera.focus();
    if (by === 'tab') this.addAfter(id);
  }

  /** Moves the selection to the next card in a direction; `extend` keeps what was selected. */
  walk(direction: Direction, extend = false): void {
    const { map } = this.#editor;
    const from = this.active;
    const to = from === null ? map.touchpoints[0]?.id : neighbourOf(map, from, direction);
    if (to === undefined || to === null) return;
    if (extend) this.#session.toggle(to);
    else this.#session.select(to);
    this.#camera.reveal(positionOf(map, to));
  }

  /** Moves the selected cards and notes one step of the grid. */
  nudge(direction: Direction): void {
    const { map } = this.#editor;
    const by = STEP[direction];
    const places = new Map<string, Point>();
    for (const id of this.#session.selection) {
      const at = this.#editor.touchpoints.has(id) ? positionOf(map, id) : this.#editor.notes.get(id);
      if (at) places.set(id, { x: at.x + by.x, y: at.y + by.y });
    }
    this.#editor.run(moveTo(places), { merge: `nudge:${[...places.keys()].join()}` });
    const active = this.active;
    if (active !== null) this.#camera.reveal(positionOf(moveItems(map, places), active));
  }

  /** Puts the selected touchpoints into the stage before or after the active one's. */
  restage(by: -1 | 1): void {
    const { stages } = this.#editor.map;
    const active = this.active;
    if (active === null) return;
    const now = stages.findIndex(({ id }) => id === this.#editor.touchpoints.get(active)?.stage);
    const to = stages[Math.min(stages.length - 1, Math.max(0, now + by))];
    if (to && this.#editor.run(putInStage(this.#touchpoints(), to.id))) {
      this.spoken = m.canvas_in_stage({ stage: to.title });
      this.#camera.reveal(positionOf(this.#editor.map, active));
    }
  }

  /** Sets a level of the selected touchpoints; `observed` adds one observation to each. */
  setLevel(field: LevelField, level: Level): void {
    const ids = this.#touchpoints();
    if (field === 'expected') {
      this.#editor.run(
        editTouchpoints(ids, 'set-expected', (each) =>
          each.expected.level === level ? each : { ...each, expected: { ...each.expected, level } },
        ),
      );
    } else if (field === 'target') {
      this.#editor.run(
        editTouchpoints(ids, 'set-target', (each) =>
          each.target === level ? each : { ...each, target: level },
        ),
      );
    } else {
      this.#editor.run(
        editTouchpoints(ids, 'add-observation', (each) => ({
          ...each,
          delivered: {
            ...each.delivered,
            observations: observe(each.delivered.observations, level),
          },
        })),
      );
    }
  }

  startLink(from: string): void {
    this.#session.linkingFrom = from;
    this.candidate = null;
    this.spoken = m.canvas_linking();
  }

  cancelLink(): void {
    this.#session.linkingFrom = null;
    this.candidate = null;
  }

  /** Chooses the card that a link under way goes to, by direction. */
  aim(direction: Direction): void {
    const from = this.candidate ?? this.#session.linkingFrom;
    if (from === null) return;
    const to = besideOf(this.#editor.map, from, direction);
    if (to === null) return;
    this.candidate = to;
    this.spoken = this.#editor.touchpoints.get(to)?.title || m.canvas_untitled();
    this.#camera.reveal(positionOf(this.#editor.map, to));
  }

  /** Draws the link under way to a card, or says why it can't be. Returns whether it was drawn. */
  linkTo(to: string | null): boolean {
    const from = this.#session.linkingFrom;
    this.cancelLink();
    return from !== null && to !== null && this.connect(from, to);
  }

  connect(from: string, to: string): boolean {
    const refusal = whyNoLink(this.#editor.map, from, to);
    if (refusal === null) {
      this.spoken = m.canvas_linked();
      return this.#editor.run(link(from, to));
    }
    this.spoken = refusal === 'twice' ? m.canvas_link_twice() : m.canvas_link_itself();
    if (refusal === 'twice') {
      const known = this.#editor.map.links.find((each) => each.from === from && each.to === to);
      if (known) this.#session.select(known.id);
    }
    return false;
  }

  removeSelected(): void {
    const { touchpoints, links, notes } = this.#editor;
    const known = (id: string) => touchpoints.has(id) || links.has(id) || notes.has(id);
    const ids = [...this.#session.selection].filter(known);
    const active = this.active;
    const { map } = this.#editor;
    const next =
      active === null ? null : (neighbourOf(map, active, 'left') ?? neighbourOf(map, active, 'right'));
    if (!this.#editor.run(remove(ids))) return;
    this.spoken = m.canvas_removed({ count: ids.length });
    if (next !== null && this.#editor.touchpoints.has(next)) this.#session.select(next);
    else this.#session.select();
  }

  duplicateSelected(): void {
    const copies = new Map(this.#cards().map((id) => [id, newId()]));
    if (this.#editor.run(duplicate(copies))) this.#selectCopies(copies);
  }

  /** The selected cards and notes as text; `null` when there are none. */
  copied(): string | null {
    const ids = this.#cards();
    return ids.length === 0 ? null : copiedText(this.#editor.map, ids);
  }

  /** Adds what was copied here or in another map; tells whether the text was such. */
  paste(text: string): boolean {
    const excerpt = pastedMap(text);
    if (!excerpt) return false;
    const copies = new Map([...excerpt.touchpoints, ...excerpt.notes].map(({ id }) => [id, newId()]));
    if (this.#editor.run(paste(excerpt, copies))) this.#selectCopies(copies);
    return true;
  }

  #selectCopies(copies: ReadonlyMap<string, string>): void {
    this.#session.select(...copies.values());
    const [first] = copies.values();
    if (first !== undefined && this.#editor.touchpoints.has(first)) {
      this.#camera.reveal(positionOf(this.#editor.map, first));
    }
  }

  #cards(): string[] {
    const { touchpoints, notes } = this.#editor;
    return [...this.#session.selection].filter((id) => touchpoints.has(id) || notes.has(id));
  }

  /** Opens the context menu of a thing, which is selected with it, or of the canvas. */
  openMenu(at: Point, of: string | null): void {
    if (of === null) this.#session.select();
    else if (!this.#session.selection.has(of)) this.#session.select(of);
    const { x, y } = this.#camera.toCanvas(at.x, at.y);
    const place = onGrid({ x: x - CARD.width / 2, y: y - CARD.height / 2 });
    this.menu = { at, of, place };
  }

  /** Opens the menu of the selected card beside it, for the keyboard. */
  openMenuHere(): void {
    const active = this.active;
    const at = active === null ? this.#camera.middle(CARD) : positionOf(this.#editor.map, active);
    this.openMenu(this.#camera.toScreen({ x: at.x + CARD.width / 2, y: at.y + CARD.height / 2 }), active);
  }

  selectAll(): void {
    this.#session.select(...positionsOf(this.#editor.map).keys(), ...this.#editor.notes.keys());
  }

  fit(): void {
    this.#camera.fit(boundsOf(this.#editor.map));
  }
}

export const [getActions, setActions] = createContext<Actions>();
