import { shownText } from '../scene/wrap.ts';
import type { Deck } from './deck.ts';
import { escaped } from '../xml.ts';
import { HEAD, LANGUAGES } from './xml.ts';

/** A file's parts by path, as text; what is no XML is left as it is. */
export type Parts = Map<string, string | Uint8Array>;

/** One part's text, changed; a part that is not there or reads otherwise than expected is a fault of ours. */
function change(parts: Parts, path: string, edit: (text: string) => string): void {
  const text = parts.get(path);
  const edited = typeof text === 'string' ? edit(text) : undefined;
  if (edited === undefined || edited === text) throw new Error(`${path} is not as expected.`);
  parts.set(path, edited);
}

/** The shapes are put behind those that a slide has. */
export function addShapes(parts: Parts, number: number, shapes: string): void {
  // The end tag is the file's own: in a text it could not stand like this.
  if (shapes !== '')
    change(parts, `ppt/slides/slide${number}.xml`, (text) =>
      text.replace('</p:spTree>', () => `${shapes}</p:spTree>`),
    );
}

/** What the library leaves undone: parts that it names and has not, notes in lines, the order of the schema, whose file it is. */
export function mendParts(parts: Parts, deck: Deck, slides: number): void {
  change(parts, '[Content_Types].xml', (text) =>
    text.replace(/ ?<Override PartName="\/([^"]+)"[^>]*\/>/g, (element, path: string) =>
      parts.has(path) ? element.trim() : '',
    ),
  );
  change(parts, 'ppt/presentation.xml', (text) =>
    text
      .replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1')
      .replace(/<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>'),
  );
  for (let number = 1; number <= slides; number++) mendNotes(parts, number, LANGUAGES[deck.language]);
  parts.set('docProps/core.xml', coreOf(deck));
  parts.set('docProps/app.xml', appOf(deck, slides));
}

const NOTES =
  /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/;

/** A paragraph for each line. */
function mendNotes(parts: Parts, number: number, language: string): void {
  change(parts, `ppt/notesSlides/notesSlide${number}.xml`, (text) =>
    text.replace(NOTES, (_, notes: string) =>
      notes
        .split(/\r\n|\r|\n/)
        .map((line) =>
          line === '' ? '<a:p/>' : `<a:p><a:r><a:rPr lang="${language}"/><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
    ),
  );
}

function coreOf({ title, subtitle, made, maker, language }: Deck): string {
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(made)}</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(shownText(title))}</dc:title><dc:subject>${escaped(shownText(subtitle))}</dc:subject>` +
    `<dc:creator>${escaped(maker)}</dc:creator><cp:lastModifiedBy>${escaped(maker)}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision>${stamp('created')}${stamp('modified')}` +
    `<dc:language>${LANGUAGES[language]}</dc:language></cp:coreProperties>`
  );
}

function appOf({ maker }: Deck, slides: number): string {
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${escaped(maker)}</Application><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`
  );
}
