/** The largest picture that is looked into, in bytes (of an SVG: in UTF-16 units); one of 16 megapixels is far below it. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024;
/** The largest map that is taken out of a picture, in bytes of UTF-8; a larger file would be refused by the format anyway. */
export const MAX_CARRIED_BYTES = 20 * 1024 * 1024;

/** So many maps of a picture are tried, of which each could be packed so that it takes long to unpack. */
export const MAX_TRIES = 8;

/** Why no map came out of a picture. */
export type NoMapReason =
  /** It is no PNG, or no SVG. */
  | 'no-png'
  | 'no-svg'
  /** A picture like any other. */
  | 'no-map'
  /** There was a map, or there may have been one, but it can't be read. */
  | 'damaged'
  /** The picture or the map in it is larger than what is read. */
  | 'too-large';

/** The file of the map that a picture carries, as text; what the text says is the reader's to judge. */
export type CarriedMap = { readonly found: string } | { readonly found: null; readonly reason: NoMapReason };

export const noMap = (reason: NoMapReason): CarriedMap => ({ found: null, reason });
