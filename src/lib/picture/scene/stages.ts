import type { Band } from '#lib/domain';
import { setting, textAt, type Pen } from './pen.ts';
import type { GroupShape, Shape, TextShape } from './shapes.ts';
import { shownText, wrapped } from './wrap.ts';

const SIZE = 12;
const WEIGHT = 600;
const LINE = 17;
/** Above and below the names; a head of one line is as high as on the screen. */
const SPACE = 11.5;
const LEFT = 22;
const RIGHT = 24;
const GAP = 8;
/** Signs of a stage's name that are looked at, as on the screen. */
const MOST = 120;

/** A stage with the texts of its head, which are placed from the head's own corner. */
export interface StageHead {
  readonly band: Band;
  readonly name: string;
  readonly title: readonly string[];
  readonly gap: number | null;
}

/** The heads of the stages, their names wrapped, and the height they need together. */
export function stageHeads(
  bands: readonly Band[],
  pen: Pen,
): { readonly heads: readonly StageHead[]; readonly height: number } {
  if (bands.length === 0) return { heads: [], height: 0 };
  const set = setting(pen, SIZE, WEIGHT);
  const heads = bands.map((band): StageHead => {
    const gap = pen.analysis.stages.get(band.stage.id)?.gap ?? null;
    const taken = gap === null ? 0 : GAP + set.measure(pen.options.words.gap(gap), SIZE, WEIGHT);
    const name = shownText(band.stage.title.slice(0, MOST)) || pen.options.words.untitledStage;
    return { band, name, title: wrapped(name, band.width - LEFT - RIGHT - taken, set), gap };
  });
  const lines = Math.max(...heads.map(({ title }) => title.length));
  return { heads, height: 2 * SPACE + lines * LINE };
}

/** A stage's band from its head's top down to `bottom`; `dx`, `top`: where the map's origin and the head lie. */
export function drawStage(
  { band, name, title, gap }: StageHead,
  first: boolean,
  { dx, top, bottom }: { readonly dx: number; readonly top: number; readonly bottom: number },
  pen: Pen,
): GroupShape {
  const { colours, options } = pen;
  const [left, right] = [band.left + dx, band.left + band.width + dx];
  const set = setting(pen, SIZE, WEIGHT);
  // Half a line below the letters' tops comes to the middle of the head: 40 high with one line.
  const y = top + SPACE + 13;
  const edge = (x: number): Shape => ({
    kind: 'line',
    from: { x, y: top },
    to: { x, y: bottom },
    stroke: { colour: colours['line-strong'], width: 1, dash: [3, 3] },
  });
  const at = { x: left + LEFT, y, lineHeight: LINE };
  const texts: TextShape[] = [textAt('title', title, at, set, colours.text)];
  if (gap !== null) {
    const fill = gap <= -0.05 ? colours.short : colours.faint;
    texts.push(textAt('figure', [options.words.gap(gap)], { x: right - RIGHT, y }, set, fill, 'end'));
  }
  return {
    kind: 'group',
    role: 'stage',
    id: band.stage.id,
    name,
    box: { x: left, y: top, width: band.width, height: bottom - top },
    children: [...(first ? [edge(left + 0.5)] : []), edge(right - 0.5), ...texts],
  };
}
