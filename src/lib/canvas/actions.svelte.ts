import { createContext } from 'svelte';
import {
  boundsOf,
  CARD,
  freePlace,
  GRID,
  neighbourOf,
  newId,
  NOTE,
  positionOf,
  positionsOf,
  ROW,
  type Direction,
  type Level,
  type Point,
} from '#lib/domain';
import {
  addTouchpointAfter,
  arrangeCards,
  addTouchpointAt,
  moveTo,
  putInStage,
  remove,
  stickNote,
  type Editor,
  type Session,
} from '#lib/document';
import { m } from '#lib/i18n';
import { onGrid, type Camera } from './camera.svelte.ts';
import { Copies } from './copies.ts';
import { levelCommand, type LevelField } from './level-command.ts';
import { Linking } from './linking.svelte.ts';
import { overlayBeside } from './overlay-beside.ts';
import { overlayShown } from './overlay-words.ts';
import { notePlace, placeOf } from './place-of.ts';

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

  /** The open context menu: where in the window, of what (`null`: of the canvas) and at which canvas place. */
  menu = $state.raw<{ readonly at: Point; readonly of: string | null; readonly place: Point } | null>(null);

  readonly linking: Linking;
  readonly copies: Copies;

  readonly #editor: Editor;
  readonly #session: Session;
  readonly #camera: Camera;
  /** The touchpoint just made, while its title is written, and the one it was made after. */
  #fresh: { readonly id: string; readonly from: string | null } | null = null;

  constructor(editor: Editor, session: Session, camera: Camera) {
    this.#editor = editor;
    this.#session = session;
    this.#camera = camera;
    this.linking = new Linking(editor, session, camera, (words) => (this.spoken = words));
    this.copies = new Copies(editor, session, camera);
  }

  /** Whether the map can be changed now. */
  get editable(): boolean {
    return this.#editor.editable;
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
    if (this.#editor.run(addTouchpointAt(place, { id }))) this.#begin(id);
  }

  /** Makes the next touchpoint, linked from this one. */
  addAfter(from: string, at?: Point): void {
    const id = newId();
    if (this.#editor.run(addTouchpointAfter(from, { id }, at))) this.#begin(id, from);
  }

  #begin(id: string, from: string | null = null): void {
    this.#show(id);
    this.#fresh = { id, from };
    this.#session.editing = id;
  }

  #homePlace(): Point {
    const { map } = this.#editor;
    if (map.touchpoints.length === 0) return { x: 0, y: 0 };
    if (this.active === null) return this.#camera.middle(CARD);
    const { x, y } = positionOf(map, this.active);
    return { x, y: y + ROW };
  }

  addNote(at: Point = notePlace(this.#editor.map, this.#camera.middle(NOTE))): void {
    const id = newId();
    if (!this.#editor.run(stickNote(id, at))) return;
    this.#session.select(id);
    this.#session.editing = id;
  }

  /** The note that was selected last, with nothing else after it. */
  get activeNote(): string | null {
    const last = [...this.#session.selection].at(-1);
    return last !== undefined && this.#editor.notes.has(last) ? last : null;
  }

  edit(id: string): void {
    if (this.editable) this.#session.editing = id;
  }

  /** The caret leaves a title: Tab makes the next touchpoint, Escape takes back one that was just made and is empty. */
  leaveTitle(id: string, by: 'enter' | 'tab' | 'escape' | 'blur'): void {
    this.#editor.endStep();
    if (this.#session.editing === id) this.#session.editing = null;
    const empty = this.#editor.touchpoints.get(id)?.title === '';
    if (by === 'escape' && empty && this.#fresh?.id === id) this.#takeBack(this.#fresh);
    this.#fresh = null;
    if (by !== 'blur') this.#camera.focus();
    if (by === 'tab') this.addAfter(id);
  }

  /** Removes a touchpoint that was begun and given no name, without a trace where nothing was typed. */
  #takeBack({ id, from }: { readonly id: string; readonly from: string | null }): void {
    const code = this.#editor.undoLabel?.code;
    if (code === 'add-touchpoint' || code === 'add-linked-touchpoint') this.#editor.undo();
    else this.#editor.run(remove([id]));
    if (from === null) this.#session.select();
    else this.#session.select(from);
  }

  /** Moves the selection to the next card in a direction; `extend` keeps what was selected. */
  walk(direction: Direction, extend = false): void {
    const { map } = this.#editor;
    const from = this.active;
    const to = from === null ? map.touchpoints[0]?.id : neighbourOf(map, from, direction);
    if (to === undefined || to === null) return;
    if (extend) this.#extend(from, to);
    else this.#session.select(to);
    this.#camera.reveal(positionOf(map, to));
  }

  /** Adds the next card to the selection; going back to one that is in it lets go of the one that is left. */
  #extend(from: string | null, to: string): void {
    const { selection } = this.#session;
    if (selection.has(to) && from !== null) selection.delete(from);
    selection.delete(to);
    selection.add(to);
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
    if (active !== null) this.#camera.reveal(positionOf(this.#editor.map, active));
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

  /** Has the cards show the overlay that is `by` further in the list, round and round. */
  cycleOverlay(by: 1 | -1): void {
    this.#session.overlay = overlayBeside(this.#session.overlay, by);
    this.spoken = overlayShown(this.#session.overlay);
  }

  setLevel(field: LevelField, level: Level): void {
    this.#editor.run(levelCommand(field, this.#touchpoints(), level, this.#editor.trying));
  }

  removeSelected(): void {
    const { touchpoints, links, notes } = this.#editor;
    const known = (id: string) => touchpoints.has(id) || links.has(id) || notes.has(id);
    const ids = [...this.#session.selection].filter(known);
    const { active } = this;
    const { map } = this.#editor;
    const beside = (way: Direction) => (active === null ? null : neighbourOf(map, active, way));
    const next = beside('left') ?? beside('right');
    if (!this.#editor.run(remove(ids))) return;
    this.linking.cancel();
    this.spoken = m.canvas_removed({ count: ids.length });
    if (next !== null && this.#editor.touchpoints.has(next)) this.#show(next);
    else this.#session.select();
  }

  /** Opens the context menu of a thing, which is selected with it, or of the canvas. */
  openMenu(at: Point, of: string | null): void {
    if (of === null) this.#session.select();
    else if (!this.#session.selection.has(of)) this.#session.select(of);
    const { x, y } = this.#camera.toCanvas(at.x, at.y);
    const place = onGrid({ x: x - CARD.width / 2, y: y - CARD.height / 2 });
    this.menu = { at, of, place };
  }

  /** Opens the menu of what was selected last, where it stands; for the keyboard. */
  openMenuHere(): void {
    const last = [...this.#session.selection].at(-1) ?? null;
    const middle = this.#camera.middle(CARD);
    const at = (last === null ? null : placeOf(this.#editor.map, last, middle.y)) ?? middle;
    this.openMenu(this.#camera.toScreen({ x: at.x + CARD.width / 2, y: at.y + CARD.height / 2 }), last);
  }

  selectAll(): void {
    this.#session.select(...positionsOf(this.#editor.map).keys(), ...this.#editor.notes.keys());
  }

  /** Puts the cards in order by stage and shows the whole map. */
  arrange(): void {
    if (this.#editor.run(arrangeCards)) this.fit();
  }

  fit(): void {
    this.#camera.fit(boundsOf(this.#editor.map));
  }
}

export const [getActions, setActions] = createContext<Actions>();
