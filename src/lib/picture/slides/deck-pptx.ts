import type { Scene } from '../scene/shapes.ts';
import { inWorker } from '../workshop/workshop.ts';
import type { Deck } from './deck.ts';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * A deck as a PowerPoint file: its maps as native shapes, one group a card, and connectors that hold on to the cards. Made in a
 * worker, or in turns on the page where none can start. Rejects with the signal's reason where that stops it, and where the
 * file can't be made.
 */
export async function deckPptx(deck: Deck, scenes: readonly Scene[], signal?: AbortSignal): Promise<Blob> {
  const bytes = await inWorker<Deck, Uint8Array<ArrayBuffer>>(startWorker, scenes, deck, signal).catch(
    async () => {
      signal?.throwIfAborted();
      const { makeDeck } = await import('./make-deck.ts');
      return makeDeck(deck, scenes, signal);
    },
  );
  return new Blob([bytes], { type: PPTX });
}

function startWorker(): Worker {
  return new Worker(new URL('./slides.worker.ts', import.meta.url), { type: 'module' });
}
