import { strFromU8, unzipSync } from 'fflate';
import type { Scene } from '../scene/shapes.ts';
import { inTurns } from '../scene/turns.ts';
import type { Deck } from './deck.ts';
import { mapShapes } from './map-slide.ts';
import { addShapes, mendParts, type Parts } from './mending.ts';
import { packed } from './packing.ts';
import { presentationOf, sheetsOf } from './presentation.ts';
import { LANGUAGES } from './xml.ts';

/** The deck's file, made where this is called, in turns. Rejects with the signal's reason where that stops it. */
export async function makeDeck(
  deck: Deck,
  scenes: readonly Scene[],
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = sheetsOf(deck);
  const bare = await presentationOf(deck, sheets).write({ outputType: 'uint8array', compression: false });
  signal?.throwIfAborted();
  const parts: Parts = new Map();
  for (const [path, bytes] of Object.entries(unzipSync(bare as Uint8Array))) {
    if (!path.endsWith('/')) parts.set(path, /\.(xml|rels)$/.test(path) ? strFromU8(bytes) : bytes);
  }
  for (const [index, { slide }] of sheets.entries()) {
    const scene = slide.kind === 'map' ? scenes[slide.scene] : undefined;
    if (scene) addShapes(parts, index + 1, await inTurns(mapShapes(scene, LANGUAGES[deck.language]), signal));
  }
  mendParts(parts, deck, sheets.length);
  return inTurns(packed(parts), signal);
}
