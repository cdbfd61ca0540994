import { inflateSync } from 'node:zlib';

/** A page as it stands in a PDF. */
export interface PdfPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Its lines, as a search in it would find them. */
  readonly lines: readonly string[];
  /** The names of the pictures it shows. */
  readonly pictures: readonly string[];
  /** Its operators. */
  readonly content: string;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  /** Pictures in the file, the masks of others left out. */
  readonly images: number;
  readonly fonts: readonly string[];
  readonly title: string;
  readonly language: string;
}

interface PdfObject {
  readonly head: string;
  readonly data: string;
}

/** Reads a PDF of ours: plain objects, each found by the table at the end. Throws where it does not lead to them. */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  const table = /^xref\n0 (\d+)\n0000000000 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n(<<.*>>)\n/.exec(
    file.slice(start),
  );
  if (!table) throw new Error('There is no table of objects.');
  const places = (table[2] ?? '').match(/^\d{10}/gm) ?? [];
  if (places.length !== Number(table[1]) - 1) throw new Error('The table of objects is too short.');
  const objects = places.map((place, index) => objectAt(file, Number(place), index + 1));
  const at = (ref: string | undefined): PdfObject => {
    const object = objects[Number(ref) - 1];
    if (!object) throw new Error(`There is no object ${ref}.`);
    return object;
  };
  const refIn = (text: string, key: string) => new RegExp(`/${key}[ ]?(\\d+) 0 R`).exec(text)?.[1];
  const root = at(refIn(table[3] ?? '', 'Root')).head;
  const info = at(refIn(table[3] ?? '', 'Info')).head;
  const tree = at(refIn(root, 'Pages')).head;
  const kids = /\/Kids\[([^\]]*)\]/.exec(tree)?.[1]?.match(/\d+(?= 0 R)/g) ?? [];
  if (kids.length !== Number(/\/Count (\d+)/.exec(tree)?.[1])) throw new Error('Pages are miscounted.');
  const pages = kids.map((kid): PdfPage => {
    const { head } = at(kid);
    const [width = NaN, height = NaN] = (/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? [])
      .slice(1)
      .map(Number);
    const resources = at(refIn(head, 'Resources')).head;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', ref]) => [
        name,
        meaningsIn(at(refIn(at(ref).head, 'ToUnicode')).data),
      ]),
    );
    const content = at(refIn(head, 'Contents')).data;
    const pictures = [...content.matchAll(/\/(I\d+) Do/g)].map(([, name = '']) => name);
    return { width, height, lines: linesIn(content, fonts), pictures, content };
  });
  return {
    pages,
    images: objects.filter(({ head }) => /\/Subtype\/Image.*\/SMask/.test(head)).length,
    fonts: objects.flatMap(({ head }) => /\/FontName\/(\S+?)\//.exec(head)?.[1] ?? []),
    title: unicode(/\/Title <feff([0-9a-f]*)>/.exec(info)?.[1] ?? ''),
    language: unicode(/\/Lang <feff([0-9a-f]*)>/.exec(root)?.[1] ?? ''),
  };
}

function objectAt(file: string, place: number, number: number): PdfObject {
  const begin = `${number} 0 obj\n`;
  if (!file.startsWith(begin, place)) throw new Error(`Object ${number} is elsewhere.`);
  const from = place + begin.length;
  const end = file.indexOf('\n', from);
  const head = file.slice(from, end);
  const length = Number(/\/Length (\d+)>>$/.exec(head)?.[1] ?? NaN);
  if (Number.isNaN(length)) return { head, data: '' };
  const data = end + '\nstream\n'.length;
  if (!file.startsWith('\nendstream\nendobj\n', data + length)) throw new Error(`Stream ${number} is torn.`);
  const bytes = Buffer.from(file.slice(data, data + length), 'latin1');
  return { head, data: (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1') };
}

const unicode = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

/** The text of each glyph of a font. */
function meaningsIn(map: string): ReadonlyMap<string, string> {
  return new Map(
    [...map.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, glyph = '', hex = '']) => [glyph, unicode(hex)]),
  );
}

function linesIn(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly string[] {
  const lines: string[] = [];
  // A text that is held by something else says so; what is shown within it counts for nothing.
  const plain = content.replace(/\/Span<<\/ActualText <feff(\w*)>>>BDC[^]*?EMC/g, (_, hex: string) => {
    lines.push(unicode(hex));
    return '';
  });
  for (const [, font = '', show = ''] of plain.matchAll(/BT .*?\/(F\d+) \S+ Tf .*? Tc (.*?) T[jJ] ET/g)) {
    const meanings = fonts.get(font);
    const glyphs = [...show.matchAll(/<(\w+)>/g)].flatMap(([, run = '']) => run.match(/.{4}/g) ?? []);
    lines.push(
      glyphs
        .map((glyph) => {
          const meaning = meanings?.get(glyph);
          if (meaning === undefined) throw new Error(`Nobody knows what glyph ${glyph} of ${font} means.`);
          return meaning;
        })
        .join(''),
    );
  }
  return lines;
}
