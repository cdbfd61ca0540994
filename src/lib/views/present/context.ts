import { createContext } from 'svelte';
import type { Finding } from '#lib/analysis';
import type { Presentation } from './presentation.svelte.ts';

/** What every part of the presentation's screen needs. */
export interface Show {
  readonly presentation: Presentation;
  /** A finding in words. */
  readonly tell: (finding: Finding) => { readonly title: string; readonly text: string };
}

export const [getShow, setShow] = createContext<Show>();
