const NAME = /[\w.-]*:?svg(?=[\s/>])/y;

/**
 * Where the name of the first element of an XML text ends if that is an `<svg>`, of whatever prefix; `null` for any other
 * text. What may stand before it is skipped: a byte order mark, the declaration, comments, a document type.
 */
export function svgRootAt(text: string): number | null {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) !== '<') return null;
    const end = endOfProlog(text, at);
    if (end === 0) break;
    if (end < 0) return null;
    at = end;
  }
  NAME.lastIndex = at + 1;
  return NAME.test(text) ? NAME.lastIndex : null;
}

/** Where what stands at `at` before the first element ends; 0: it is an element; below 0: it does not end. */
function endOfProlog(text: string, at: number): number {
  const until = (mark: string, from: number) => {
    const found = text.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  };
  if (text.startsWith('<?', at)) return until('?>', at + 2);
  if (text.startsWith('<!--', at)) return until('-->', at + 4);
  if (!text.startsWith('<!', at)) return 0;
  const close = until('>', at);
  const subset = close < 0 ? -1 : text.slice(at, close).indexOf('[');
  if (subset < 0) return close;
  // A document type with entities of its own.
  const end = until(']', at + subset);
  return end < 0 ? -1 : until('>', end);
}
