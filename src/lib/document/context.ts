import { createContext } from 'svelte';
import type { Editor } from './editor.svelte.ts';
import type { Session } from './session.svelte.ts';

/** The open map and how it is looked at, for everything below the editor page. */
export interface Document {
  readonly editor: Editor;
  readonly session: Session;
}

export const [getDocument, setDocument] = createContext<Document>();
