export type { CoverSlide, Deck, MapSlide, PictureSlide, Slide, TableColumn, TableSlide } from './deck.ts';
export { deckPptx } from './deck-pptx.ts';
