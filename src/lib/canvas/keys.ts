import { isLevel, type Direction } from '#lib/domain';
import type { Session, Tool } from '#lib/document';
import type { Actions, LevelField } from './actions.svelte.ts';
import type { Camera } from './camera.svelte.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const TOOL_KEYS: Readonly<Record<string, Tool>> = {
  KeyV: 'select',
  KeyH: 'pan',
  KeyN: 'touchpoint',
  KeyL: 'link',
  KeyT: 'note',
};

interface Context {
  readonly session: Session;
  readonly actions: Actions;
  readonly camera: Camera;
}

/**
 * Handles a key pressed while the canvas has the focus; tells whether it did. Letters and digits go by their
 * place on the keyboard, so that a Russian layout works alike.
 */
export function handleKey(event: KeyboardEvent, context: Context): boolean {
  const { session } = context;
  if (session.linkingFrom !== null && linkingKey(event, context)) return true;
  const direction = ARROWS[event.key];
  if (direction) return arrowKey(event, direction, context);
  if (event.ctrlKey || event.metaKey) return chordKey(event, context);
  return event.altKey && !event.code.startsWith('Digit') ? false : plainKey(event, context);
}

function linkingKey(event: KeyboardEvent, { actions }: Context): boolean {
  const direction = ARROWS[event.key];
  if (direction) actions.aim(direction);
  else if (event.key === 'Enter') actions.linkTo(actions.candidate);
  else if (event.key === 'Escape') actions.cancelLink();
  else return false;
  return true;
}

function arrowKey(event: KeyboardEvent, direction: Direction, { actions }: Context): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) actions.nudge(direction);
  else actions.walk(direction, event.shiftKey);
  return true;
}

function chordKey(event: KeyboardEvent, { actions }: Context): boolean {
  if (event.code === 'KeyA') actions.selectAll();
  else if (event.code === 'KeyD') actions.duplicateSelected();
  else return false;
  return true;
}

function plainKey(event: KeyboardEvent, context: Context): boolean {
  const { session, actions, camera } = context;
  const active = actions.active;
  const level = levelKey(event);
  if (level !== null && active !== null) {
    actions.setLevel(...level);
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case 'F2': {
      const note = [...session.selection].at(-1);
      if (active !== null) actions.edit(active);
      else if (note !== undefined) actions.edit(note);
      else actions.addTouchpoint();
      return true;
    }
    case 'Tab':
      if (active === null || event.shiftKey) return false;
      actions.addAfter(active);
      return true;
    case 'Delete':
    case 'Backspace':
      actions.removeSelected();
      return true;
    case 'Escape':
      return escape(context);
    case '+':
    case '=':
      camera.zoomBy(1.2);
      return true;
    case '-':
      camera.zoomBy(1 / 1.2);
      return true;
  }
  return letterKey(event, context);
}

function escape({ session, actions }: Context): boolean {
  if (session.tool !== 'select') session.tool = 'select';
  else if (session.selection.size > 0 || session.stage !== null) session.select();
  else return false;
  actions.cancelLink();
  return true;
}

function letterKey(event: KeyboardEvent, { session, actions }: Context): boolean {
  if (event.shiftKey) return false;
  const active = actions.active;
  if (event.code === 'KeyN') actions.addTouchpoint();
  else if (event.code === 'KeyT') actions.addNote();
  else if (event.code === 'KeyL' && active !== null) actions.startLink(active);
  else if (event.code === 'BracketLeft') actions.restage(-1);
  else if (event.code === 'BracketRight') actions.restage(1);
  else if (event.code === 'KeyF') actions.fit();
  else {
    const tool = TOOL_KEYS[event.code];
    if (!tool) return false;
    session.tool = tool;
  }
  return true;
}

/** A digit 0–5 sets the expected level, with Shift the target; with Alt it adds an observation. */
function levelKey(event: KeyboardEvent): [LevelField, 0 | 1 | 2 | 3 | 4 | 5] | null {
  const level = Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? NaN);
  if (!isLevel(level)) return null;
  return [event.altKey ? 'observed' : event.shiftKey ? 'target' : 'expected', level];
}
