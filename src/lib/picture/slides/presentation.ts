import PptxGenJS from 'pptxgenjs';
import type { Box } from '#lib/domain';
import { base64Of } from '../carry/base64.ts';
import { COLOURS, type Colours } from '../scene/colours.ts';
import { shownText } from '../scene/wrap.ts';
import { xmlText } from '../standalone.ts';
import type { CoverSlide, Deck, PictureSlide, Slide, TableSlide } from './deck.ts';
import { headingIn } from './heading.ts';
import { CONTENT_AT, COVER, fitted, TITLE_AT } from './page.ts';
import { columnWidths, TABLE, tablePages, type TablePage } from './table.ts';
import { LANGUAGES } from './xml.ts';

/** A slide of the file: one of the deck, or the part of a table's that it has room for. */
export type Sheet =
  { readonly slide: Exclude<Slide, TableSlide> } | { readonly slide: TableSlide; readonly page: TablePage };

/** The slides that a deck comes to. */
export function sheetsOf({ slides }: Deck): readonly Sheet[] {
  return slides.flatMap((slide): readonly Sheet[] =>
    slide.kind === 'table' ? tablePages(slide).map((page) => ({ slide, page })) : [{ slide }],
  );
}

const FONT = 'Arial';
const [COVER_PAGE, PLAIN_PAGE] = ['COVER', 'TITLE'];
/** Falling, in points. */
const SIZES = {
  title: [24, 20, 18, 16, 14, 12, 10],
  cover: [44, 40, 36, 32, 28, 24, 20, 16, 12],
  under: [20, 18, 16, 14, 12],
};

type Page = PptxGenJS.Slide;

interface Look {
  readonly colours: Colours;
  readonly lang: string;
}

const hex = (colour: string) => colour.slice(1).toUpperCase();
const inches = ({ x, y, width, height }: Box) => ({ x, y, w: width, h: height });

/** The presentation with all but the maps' shapes, which no option of the library can say. */
export function presentationOf(deck: Deck, sheets: readonly Sheet[]): PptxGenJS {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const look: Look = { colours: COLOURS[deck.theme], lang: LANGUAGES[deck.language] };
  const { colours } = look;
  for (const [name, box, size] of [
    [COVER_PAGE, COVER.title, SIZES.cover[0]],
    [PLAIN_PAGE, TITLE_AT, SIZES.title[0]],
  ] as const) {
    const options = {
      ...{
        name: 'title',
        type: 'title' as const,
        ...inches(box),
        margin: 0,
        bold: true,
        align: 'left' as const,
      },
      ...{ valign: name === COVER_PAGE ? ('bottom' as const) : ('middle' as const) },
      ...{ fontSize: size ?? 24, fontFace: FONT, color: hex(colours.text) },
    };
    const objects = [{ placeholder: { options, text: '' } }];
    file.defineSlideMaster({ title: name, background: { color: hex(colours.page) }, objects });
  }
  for (const sheet of sheets) {
    const { slide } = sheet;
    const page = file.addSlide({ masterName: slide.kind === 'cover' ? COVER_PAGE : PLAIN_PAGE });
    if (slide.kind === 'cover') cover(page, deck, look);
    else title(page, slide.title, TITLE_AT, SIZES.title, look);
    if ('page' in sheet) table(page, sheet.slide, sheet.page, look);
    else if (slide.kind === 'picture') picture(page, slide);
    page.addNotes(notesOf(slide));
  }
  return file;
}

const notesOf = ({ notes }: CoverSlide | Slide) => xmlText(notes);

function title(page: Page, text: string, box: Box, sizes: readonly number[], { colours, lang }: Look): void {
  const heading = headingIn(shownText(text), box, sizes, 700);
  const options = { fontSize: heading.size, fontFace: FONT, bold: true, color: hex(colours.text), lang };
  page.addText([{ text: heading.text, options }], { placeholder: 'title' });
}

function cover(page: Page, { title: name, subtitle, date, maker }: Deck, look: Look): void {
  const { colours, lang } = look;
  title(page, name, COVER.title, SIZES.cover, look);
  const put = (text: string, box: Box, sizes: readonly number[], colour: string) => {
    if (text === '') return;
    const heading = headingIn(text, box, sizes, 400);
    const set = { fontSize: heading.size, fontFace: FONT, color: hex(colour), lang };
    page.addText(heading.text, {
      ...set,
      ...inches(box),
      margin: 0,
      align: 'left',
      valign: 'top',
      fit: 'none',
    });
  };
  put(xmlText(subtitle).trim(), COVER.subtitle, SIZES.under, colours.soft);
  put([date, maker].map(shownText).filter(Boolean).join(' · '), COVER.foot, [14, 12, 10], colours.faint);
}

type Border = { type: 'none' } | { type: 'solid'; pt: number; color: string };

function table(page: Page, slide: TableSlide, { head, rows }: TablePage, { colours, lang }: Look): void {
  if (slide.head.length === 0) return;
  const none: Border = { type: 'none' };
  const below = (colour: string): Border => ({ type: 'solid', pt: 0.75, color: hex(colour) });
  const cell = (text: string, column: number, isHead: boolean) => ({
    text: xmlText(text).replace(/\r\n?/g, '\n'),
    options: {
      ...{ fontFace: FONT, fontSize: isHead ? TABLE.headSize : TABLE.size, bold: isHead, lang },
      ...{ color: hex(isHead ? colours.soft : colours.text), align: slide.columns[column]?.align ?? 'left' },
      ...{ valign: isHead ? ('bottom' as const) : ('top' as const) },
      ...{ fill: { color: hex(isHead ? colours.sunken : colours.surface) } },
      margin: [TABLE.top, TABLE.side, TABLE.top, TABLE.side] as [number, number, number, number],
      border: [none, none, below(colours[isHead ? 'line-strong' : 'line']), none] as [
        Border,
        Border,
        Border,
        Border,
      ],
    },
  });
  const set = [head, ...rows].map(({ cells }, row) =>
    cells.map((text, column) => cell(text, column, row === 0)),
  );
  page.addTable(set, {
    ...{ x: CONTENT_AT.x, y: CONTENT_AT.y, w: CONTENT_AT.width, objectName: xmlText(slide.title) },
    ...{ colW: [...columnWidths(slide)], rowH: [head, ...rows].map(({ height }) => height) },
  });
}

function picture(page: Page, slide: PictureSlide): void {
  const data = `image/png;base64,${base64Of(slide.png)}`;
  const alt = xmlText(slide.alt);
  page.addImage({ data, ...inches(fitted(slide)), altText: alt, objectName: xmlText(slide.title) });
}
