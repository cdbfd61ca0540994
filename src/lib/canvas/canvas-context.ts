import { createContext } from 'svelte';
import type { Point } from '#lib/domain';
import type { Camera } from './camera.svelte.ts';

export interface CanvasContext {
  readonly camera: Camera;
  /** The link that is being drawn from a card to the pointer, in canvas pixels. */
  drawing: { readonly from: string; readonly to: Point } | null;
  /** Nothing on it can be taken hold of: it is only shown. */
  readonly still?: boolean;
}

export const [getCanvas, setCanvas] = createContext<CanvasContext>();
