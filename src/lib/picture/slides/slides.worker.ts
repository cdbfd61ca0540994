import { doJob } from '../workshop/at-work.ts';
import type { Deck } from './deck.ts';
import { makeDeck } from './make-deck.ts';

doJob<Deck, Uint8Array>(async (scenes, deck) => {
  const result = await makeDeck(deck, scenes);
  return { result, transfer: [result.buffer] };
});
