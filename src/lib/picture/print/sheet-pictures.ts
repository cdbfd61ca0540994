import { marksOf, movedGroup, PIXEL, shapesWithin, type PagePlan, type PageTile } from '../pages/index.ts';
import { paintSvgInTurns } from '../paint/index.ts';
import type { Scene } from '../scene/shapes.ts';
import { inTurns, type Turns } from '../scene/turns.ts';
import type { Size } from '../size.ts';

/** A picture on a sheet: an SVG, and its place and size in CSS pixels of the sheet. */
export interface SheetPicture extends Size {
  readonly svg: string;
  readonly left: number;
  readonly top: number;
}

/** What stands on a sheet: the part of the scene, and the marks around it where it has some. */
export async function sheetPictures(
  scene: Scene,
  plan: PagePlan,
  tile: PageTile,
  fontCss: string,
  signal?: AbortSignal,
): Promise<readonly SheetPicture[]> {
  const svg = (of: Scene) => paintSvgInTurns(of, { font: 'embedded', fontCss }, signal);
  const { part, at } = tile;
  const pictures: SheetPicture[] = [
    {
      svg: await svg(await inTurns(cutOut(scene, tile), signal)),
      left: at.x / PIXEL,
      top: at.y / PIXEL,
      width: (part.width * plan.scale) / PIXEL,
      height: (part.height * plan.scale) / PIXEL,
    },
  ];
  const marks = marksOf(plan, tile);
  if (marks.length > 0) {
    const [width, height] = [plan.sheet.width / PIXEL, plan.sheet.height / PIXEL];
    const group = { kind: 'group', role: 'legend', name: '', children: marks } as const;
    const drawn = await svg({ width, height, background: 'none', title: '', groups: [group] });
    pictures.push({ svg: drawn, left: 0, top: 0, width, height });
  }
  return pictures;
}

/** The part of a scene on a sheet as a scene of its own: what reaches beyond its edges is cut off by them. */
function* cutOut(scene: Scene, { part }: PageTile): Turns<Scene> {
  const { groups, ...there } = yield* shapesWithin(scene, part);
  const by = { x: -part.x, y: -part.y };
  const { width, height } = part;
  return { ...there, width, height, groups: groups.map((group) => movedGroup(group, by)) };
}
