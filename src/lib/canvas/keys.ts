import { isLevel, type Direction } from '#lib/domain';
import type { Session, Tool } from '#lib/document';
import { letterCode } from '#lib/ui';
import type { Actions } from './actions.svelte.ts';
import type { Camera } from './camera.svelte.ts';
import type { LevelField } from './level-command.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const TOOL_KEYS: Readonly<Record<string, Tool>> = {
  KeyV: 'select',
  KeyH: 'pan',
  KeyL: 'link',
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
  if (direction) actions.linking.aim(direction);
  else if (event.key === 'Enter') actions.linking.drawTo(actions.linking.candidate);
  else if (event.key === 'Escape') actions.linking.cancel();
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
  const code = letterCode(event);
  if (code === 'KeyA') actions.selectAll();
  else if (code === 'KeyD') actions.copies.duplicate();
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
      const text = active ?? actions.activeNote;
      if (text !== null) actions.edit(text);
      else if (session.selection.size === 0) actions.addTouchpoint();
      else return false;
      return true;
    }
    case 'Tab':
      // Where nothing can be made the key goes on its way.
      if (active === null || event.shiftKey || !actions.editable) return false;
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
  actions.linking.cancel();
  return true;
}

function letterKey(event: KeyboardEvent, { session, actions }: Context): boolean {
  const active = actions.active;
  const code = letterCode(event);
  if (code === 'KeyO') {
    actions.cycleOverlay(event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.shiftKey) return false;
  if (code === 'KeyN') actions.addTouchpoint();
  else if (code === 'KeyT') actions.addNote();
  else if (code === 'KeyL' && active !== null) actions.linking.start(active);
  else if (code === 'BracketLeft') actions.restage(-1);
  else if (code === 'BracketRight') actions.restage(1);
  else if (code === 'KeyF') actions.fit();
  else {
    const tool = TOOL_KEYS[code];
    if (!tool) return false;
    session.tool = tool;
  }
  return true;
}

/** A digit 0–5 sets the expected level, with Shift the target; with Alt the observed one. */
function levelKey(event: KeyboardEvent): [LevelField, 0 | 1 | 2 | 3 | 4 | 5] | null {
  // With NumLock off the number pad's keys are arrows, Insert and the like.
  if (event.code.startsWith('Numpad') && !/^\d$/.test(event.key)) return null;
  const level = Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? NaN);
  if (!isLevel(level)) return null;
  return [event.altKey ? 'observed' : event.shiftKey ? 'target' : 'expected', level];
}
