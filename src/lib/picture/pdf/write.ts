import { marksOf, PIXEL, shapesWithin, type PagePlan, type PageTile } from '../pages/index.ts';
import type { Scene } from '../scene/shapes.ts';
import type { Turns } from '../scene/turns.ts';
import { putFont } from './font-objects.ts';
import { rectOutline } from './outlines.ts';
import { Painter } from './paint.ts';
import { num, PdfFile, pdfText, type Ref } from './pdf-file.ts';
import { Rasters } from './rasters.ts';
import { Typesetter, type FaceFile } from './typesetter.ts';

/** What a PDF says of itself. */
export interface PdfInfo {
  readonly title: string;
  /** The program that made it. */
  readonly maker: string;
  /** Of its texts, a language tag. */
  readonly language: string;
  /** When it was made. */
  readonly date: Date;
}

/** How work in turns is done: at once in a worker, a bit at a time on a page. */
export type Doing = <Result>(work: Turns<Result>) => Result | Promise<Result>;

/**
 * A scene on the pages of a plan as a PDF: shapes as vectors, text as text. The same for the same scene, plan, info and browser.
 * Lines that the faces have no signs for become pictures, so it throws where there is no canvas.
 */
export async function writePdf(
  scene: Scene,
  plan: PagePlan,
  info: PdfInfo,
  faces: readonly FaceFile[],
  doing: Doing,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  const file = new PdfFile();
  const [typesetter, rasters] = [new Typesetter(faces), new Rasters()];
  const painter = new Painter(typesetter, rasters);
  const [tree, resources] = [file.reserve(), file.reserve()];
  const pages: Ref[] = [];
  const { width, height } = plan.sheet;
  for (const tile of plan.tiles) {
    signal?.throwIfAborted();
    const content = await file.putStream('', await doing(sheetOf(scene, plan, tile, painter)));
    pages.push(
      file.put(
        `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${num(width)} ${num(height)}]/Resources ${resources} 0 R` +
          `/Group<</S/Transparency/CS/DeviceRGB>>/Contents ${content} 0 R>>`,
      ),
    );
    await rasters.write(file, signal);
  }
  const fonts: string[] = [];
  for (const face of typesetter.used()) {
    fonts.push(`/${typesetter.fontName(face.weight)} ${await putFont(file, face)} 0 R`);
  }
  const images = [...rasters.written()].map(([name, ref]) => `/${name} ${ref} 0 R`);
  const opacities = [...painter.opacities].map((each) => `/O${each}<</ca ${num(each / 1000)}>>`);
  file.put(
    `<</Font<<${fonts.join('')}>>/XObject<<${images.join('')}>>/ExtGState<<${opacities.join('')}>>>>`,
    resources,
  );
  file.put(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((ref) => `${ref} 0 R`).join(' ')}]>>`, tree);
  const root = file.put(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang ${pdfText(info.language)}/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  return file.finish(root, putInfo(file, info));
}

function putInfo(file: PdfFile, { title, maker, date }: PdfInfo): Ref {
  const made = `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  return file.put(
    `<</Title ${pdfText(title)}/Creator ${pdfText(maker)}/Producer ${pdfText(maker)}/CreationDate(${made})>>`,
  );
}

/** A sheet as operators: the part of the picture, cut off at its edges, and the marks around it. */
function* sheetOf(scene: Scene, plan: PagePlan, tile: PageTile, painter: Painter): Turns<BlobPart[]> {
  const { sheet, scale } = plan;
  const { part, at } = tile;
  const there = yield* shapesWithin(scene, part);
  const shapes = yield* painter.scene(there);
  // From here on as SVG has it: from the upper left corner, y downwards, and mitres no longer than four widths.
  const start = `1 0 0 -1 0 ${num(sheet.height)} cm 4 M\n`;
  const cut = `q ${rectOutline(at.x, at.y, part.width * scale, part.height * scale)} W n\n`;
  const [dx, dy] = [at.x - part.x * scale, at.y - part.y * scale];
  const place = `${exact(scale)} 0 0 ${exact(scale)} ${num(dx)} ${num(dy)} cm\n`;
  const marks = painter.shapes(marksOf(plan, tile));
  return [start, cut, place, ...shapes, `Q\n${PIXEL} 0 0 ${PIXEL} 0 0 cm\n`, marks];
}

/** A scale may be far below a thousandth. */
const exact = (scale: number) => scale.toFixed(9);
