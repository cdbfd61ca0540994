import { xmlText } from '../standalone.ts';

/** An object of a PDF by its number. */
export type Ref = number;

type Bytes = Uint8Array<ArrayBuffer>;

/** PDF 1.7 (ISO 32000-1); the second line tells programs that there are bytes in it that are no letters. */
const HEADER = Uint8Array.of(
  0x25,
  0x50,
  0x44,
  0x46,
  0x2d,
  0x31,
  0x2e,
  0x37,
  0x0a,
  0x25,
  0xe2,
  0xe3,
  0xcf,
  0xd3,
  0x0a,
);

/** A PDF as it is written: object by object, at last the table of where they stand. */
export class PdfFile {
  readonly #parts: BlobPart[] = [HEADER];
  #length = HEADER.length;
  /** Where each object stands, in bytes from the beginning, by number less one. */
  readonly #places: number[] = [];

  /** A number for an object that is written later. */
  reserve(): Ref {
    return this.#places.push(0);
  }

  /** Writes an object; `body` is in ASCII. */
  put(body: string, ref = this.reserve()): Ref {
    this.#begin(ref);
    this.#text(`${body}\nendobj\n`);
    return ref;
  }

  /** Writes a stream, packed where the browser can; `entries` are its dictionary's, without the angle brackets. */
  async putStream(entries: string, data: readonly BlobPart[], ref = this.reserve()): Promise<Ref> {
    const { bytes, filter } = await packed(data);
    this.#begin(ref);
    this.#text(`<<${entries}${filter}/Length ${bytes.length}>>\nstream\n`);
    this.#add(bytes, bytes.length);
    this.#text('\nendstream\nendobj\n');
    return ref;
  }

  /** The whole file; nothing can be added to it any more. */
  finish(root: Ref, info: Ref): Promise<ArrayBuffer> {
    const start = this.#length;
    const places = this.#places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    this.#text(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`);
    this.#text(`trailer\n<</Size ${places.length + 1}/Root ${root} 0 R/Info ${info} 0 R>>\n`);
    this.#text(`startxref\n${start}\n%%EOF\n`);
    return new Blob(this.#parts).arrayBuffer();
  }

  #begin(ref: Ref): void {
    this.#places[ref - 1] = this.#length;
    this.#text(`${ref} 0 obj\n`);
  }

  #text(text: string): void {
    this.#add(text, text.length);
  }

  #add(part: BlobPart, length: number): void {
    this.#parts.push(part);
    this.#length += length;
  }
}

/** So many bytes are packed at once: that takes a few milliseconds. */
const SLICE = 2 ** 17;

async function packed(
  data: readonly BlobPart[],
): Promise<{ readonly bytes: Bytes; readonly filter: string }> {
  const bytes = new Uint8Array(await new Blob([...data]).arrayBuffer());
  if (typeof CompressionStream === 'undefined') return { bytes, filter: '' };
  const { readable, writable } = new CompressionStream('deflate');
  const whole = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  for (let from = 0; from < bytes.length; from += SLICE) {
    await writer.write(bytes.subarray(from, from + SLICE));
    if (from + SLICE < bytes.length) await aTurn();
  }
  await writer.close();
  return { bytes: new Uint8Array(await whole), filter: '/Filter/FlateDecode' };
}

const aTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A text for an object: UTF-16 in hexadecimal, so no sign in it has a meaning. */
export function pdfText(text: string): string {
  return `<feff${hexOf(xmlText(text))}>`;
}

/** The UTF-16 units of a text, four digits each. */
export function hexOf(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return hex;
}

export const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** A number as PDF takes it, to three decimals, none of the exponents that JavaScript writes. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e9 ? String(rounded) : '0';
}
