export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
}

const NEWLINE = 0x0a;

/** Where in a text an index stands. */
export function placeOf(text: string, at: number): Place {
  let line = 1;
  let start = 0;
  // Unit by unit: searching for every line break anew is slow in a text of nothing else.
  for (let next = 0; next < at; next++) {
    if (text.charCodeAt(next) !== NEWLINE) continue;
    line++;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}
