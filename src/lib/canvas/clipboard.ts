import type { Actions } from './actions.svelte.ts';

/** Copies, cuts or pastes on the canvas; tells whether it did, so that anything else is left to the browser. */
export function handleClipboard(event: ClipboardEvent, actions: Actions): boolean {
  if (event.type === 'paste') return actions.copies.paste(event.clipboardData?.getData('text/plain') ?? '');
  const text = actions.copies.copied();
  if (text === null) return false;
  event.clipboardData?.setData('text/plain', text);
  if (event.type === 'cut') actions.removeSelected();
  return true;
}
