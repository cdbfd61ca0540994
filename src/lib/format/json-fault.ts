/*
 * Finds where a text stops being JSON. The engines say it in different words and some not at all, so this reads the
 * grammar (RFC 8259) itself. It runs only after JSON.parse has refused a text, whose depth has been checked before.
 */

/** The index of the first character that can't go on a JSON text, its length if it breaks off; `null` for good JSON. */
export function jsonFaultAt(text: string): number | null {
  const reader = new Reader(text);
  return reader.readText() ? null : reader.at;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [ZERO, NINE] = [0x30, 0x39];
const [SPACE, TAB, LINE_FEED, RETURN] = [0x20, 0x09, 0x0a, 0x0d];

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
      } else if (!this.#plain()) return false;
    }
    return true;
  }

  /** What stands for itself in a string: at least one such character, as many as there are. */
  #plain(): boolean {
    const from = this.at;
    for (; this.at < this.#text.length; this.at++) {
      const unit = this.#text.charCodeAt(this.at);
      if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH) break;
    }
    return this.at > from;
  }

  #escape(): boolean {
    if (!this.#skip('u')) return this.#some('"\\/bfnrt');
    for (let digit = 0; digit < 4; digit++) if (!this.#some('0123456789abcdefABCDEF')) return false;
    return true;
  }

  #number(): boolean {
    this.#skip('-');
    if (!this.#skip('0') && !this.#digits()) return false;
    if (this.#skip('.') && !this.#digits()) return false;
    if (!this.#some('eE')) return true;
    this.#some('+-');
    return this.#digits();
  }

  #digits(): boolean {
    const from = this.at;
    for (; ; this.at++) {
      const unit = this.#text.charCodeAt(this.at);
      if (!(unit >= ZERO && unit <= NINE)) return this.at > from;
    }
  }

  #word(word: string): boolean {
    for (const letter of word) if (!this.#skip(letter)) return false;
    return true;
  }

  #space(): true {
    for (; ; this.at++) {
      const unit = this.#text.charCodeAt(this.at);
      if (unit !== SPACE && unit !== TAB && unit !== LINE_FEED && unit !== RETURN) return true;
    }
  }

  #skip(character: string): boolean {
    if (this.#text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** One of these characters. */
  #some(characters: string): boolean {
    const character = this.#text[this.at];
    if (character === undefined || !characters.includes(character)) return false;
    this.at++;
    return true;
  }
}
