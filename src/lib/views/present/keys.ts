import { letterCode } from '#lib/ui';

/** What a key asks for while a map is presented. */
export type KeyAct =
  | 'next'
  | 'previous'
  /** A digit less of a step's number, or a step back. */
  | 'back'
  | 'first'
  | 'last'
  | 'enter'
  | 'black'
  | 'notes'
  | 'walk'
  | 'full-screen'
  | 'keys'
  | 'end';

/** What has the focus: a choice, a button, or a text that the arrows scroll. */
export type Control = 'select' | 'button' | 'scrolled' | null;

/** By the name of the key. Clickers send PageUp and PageDown; some have a button that begins the show, F5. */
const NAMED: Readonly<Record<string, KeyAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  Enter: 'enter',
  F5: 'full-screen',
  Escape: 'end',
  '.': 'black',
  '?': 'keys',
};

/** By the place on the keyboard, so that a Russian layout works alike. */
const PLACED: Readonly<Record<string, KeyAct>> = {
  KeyB: 'black',
  Period: 'black',
  KeyS: 'notes',
  KeyW: 'walk',
  KeyF: 'full-screen',
};

/** What a control that has the focus needs for itself; a clicker goes on from anywhere. */
const OF_BUTTON: ReadonlySet<KeyAct> = new Set(['enter']);
const ALWAYS: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'Escape', 'F5']);
const SCROLLING: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The act of a key, a digit of a step's number, or `null` for what is none of the presentation's. */
export function keyAct(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
  control: Control,
): KeyAct | { readonly digit: string } | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (control === 'select' && !ALWAYS.has(event.key)) return null;
  if (control === 'scrolled' && SCROLLING.has(event.key)) return null;
  const act = NAMED[event.key] ?? (event.code === 'Slash' && event.shiftKey ? 'keys' : undefined);
  if (act) return control === 'button' && (OF_BUTTON.has(act) || event.key === ' ') ? null : act;
  if (/^\d$/.test(event.key)) return { digit: event.key };
  return PLACED[letterCode(event)] ?? null;
}

/** What has the focus, as far as it has keys of its own. */
export function controlOf(target: EventTarget | null): Control {
  if (!(target instanceof Element)) return null;
  if (target.closest('select, input, textarea')) return 'select';
  if (target.closest('button, a')) return 'button';
  return target.closest('[data-scrolled]') ? 'scrolled' : null;
}
