export { deckOf, deckParts, deckSize, type DeckInput } from './deck-of.ts';
