/*
 * Finds where a text stops being JSON. The engines say it in different words and some not at all, so this reads the
 * grammar (RFC 8259) itself. It runs only after JSON.parse has refused a text, whose depth has been checked before.
 */

/** The index of the first character that can't go on a JSON text, its length if it breaks off; `null` for good JSON. */
export function jsonFaultAt(text: string): number | null {
  const reader = new Reader(text);
  return reader.readText() ? null : reader.at;
}

class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Every method reads one part of the grammar and stops with `false` at the character that does not belong. */
  readText(): boolean {
    return this.#value() && this.at === this.#text.length;
  }

  #value(): boolean {
    this.#space();
    return this.#bareValue() && this.#space();
  }

  #bareValue(): boolean {
    const first = this.#text[this.at];
    if (first === '{') return this.#list('}', () => this.#member());
    if (first === '[') return this.#list(']', () => this.#value());
    if (first === '"') return this.#string();
    if (first === 't') return this.#word('true');
    if (first === 'f') return this.#word('false');
    if (first === 'n') return this.#word('null');
    return this.#number();
  }

  #list(end: string, item: () => boolean): boolean {
    this.at++;
    this.#space();
    if (this.#skip(end)) return true;
    do if (!item()) return false;
    while (this.#skip(','));
    return this.#skip(end);
  }

  #member(): boolean {
    this.#space();
    return this.#string() && this.#space() && this.#skip(':') && this.#value();
  }

  #string(): boolean {
    if (!this.#skip('"')) return false;
    while (!this.#skip('"')) {
      if (this.#skip('\\')) {
        if (!this.#escape()) return false;
      } else if (!this.#some(/[^\u0000-\u001f]/)) return false;
    }
    return true;
  }

  #escape(): boolean {
    if (!this.#skip('u')) return this.#some(/["\\/bfnrt]/);
    for (let digit = 0; digit < 4; digit++) if (!this.#some(/[\da-fA-F]/)) return false;
    return true;
  }

  #number(): boolean {
    this.#skip('-');
    if (!this.#skip('0') && !this.#digits()) return false;
    if (this.#skip('.') && !this.#digits()) return false;
    if (!this.#some(/[eE]/)) return true;
    this.#some(/[+-]/);
    return this.#digits();
  }

  #digits(): boolean {
    if (!this.#some(/\d/)) return false;
    while (this.#some(/\d/));
    return true;
  }

  #word(word: string): boolean {
    for (const letter of word) if (!this.#skip(letter)) return false;
    return true;
  }

  #space(): true {
    while (this.#some(/[ \t\n\r]/));
    return true;
  }

  #skip(character: string): boolean {
    if (this.#text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  #some(characters: RegExp): boolean {
    const character = this.#text[this.at];
    if (character === undefined || !characters.test(character)) return false;
    this.at++;
    return true;
  }
}
