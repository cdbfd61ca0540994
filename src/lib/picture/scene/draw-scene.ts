import type { Analysis } from '#lib/analysis';
import {
  lanesOf,
  positionsOf,
  routeOf,
  type JourneyMap,
  type Link,
  type Point,
  type Route,
} from '#lib/domain';
import { drawCard } from './card.ts';
import { VERDICT } from './card-measures.ts';
import { chosenOf, type Chosen } from './chosen.ts';
import { CURVE_HEIGHT, drawCurve } from './curve.ts';
import { extentOf } from './extent.ts';
import { drawLegend } from './legend.ts';
import { drawLabel, drawLink } from './link.ts';
import { drawNote } from './note.ts';
import type { SceneOptions } from './options.ts';
import { penFor, type Pen } from './pen.ts';
import type { GroupShape, Scene } from './shapes.ts';
import { drawStage, stageHeads } from './stages.ts';
import { drawTitle } from './title-block.ts';
import { finish, inTurns, type Turns } from './turns.ts';
import { shownText } from './wrap.ts';

/** Title, legend and curve need that much. */
const NARROWEST = 480;

/**
 * A map, or a part of it, as plain shapes: the same for the same map, analysis and options. Comes from the model alone, so
 * what is off screen counts. Never throws on a map of the domain's types, also where there is nothing to draw.
 */
export function drawScene(map: JourneyMap, analysis: Analysis, options: SceneOptions): Scene {
  return finish(drawing(map, analysis, options));
}

/** The same a bit at a time, so that the page goes on moving. Rejects with the signal's reason where that stops it. */
export function drawSceneInTurns(
  map: JourneyMap,
  analysis: Analysis,
  options: SceneOptions,
  signal?: AbortSignal,
): Promise<Scene> {
  return inTurns(drawing(map, analysis, options), signal);
}

interface Way {
  readonly link: Link;
  readonly route: Route;
  readonly labelled: boolean;
}

/** The links' routes over the canvas, moved by `dx`, `dy`. */
function waysOf(map: JourneyMap, { links }: Chosen, positions: ReadonlyMap<string, Point>): readonly Way[] {
  const lanes = lanesOf(map.links);
  return links.flatMap((link): readonly Way[] => {
    const [from, to] = [positions.get(link.from), positions.get(link.to)];
    if (!from || !to) return [];
    const route = routeOf(from, to, lanes.get(link.id) ?? 0, link.from === link.to);
    return [{ link, route, labelled: link.label !== '' || link.share !== null }];
  });
}

function* drawing(map: JourneyMap, analysis: Analysis, options: SceneOptions): Turns<Scene> {
  const pen = penFor(map, analysis, options);
  const chosen = chosenOf(map, options.part);
  yield;
  const positions = positionsOf(map);
  yield;
  const ways = waysOf(map, chosen, positions);
  yield;
  const area = extentOf(chosen, positions, ways, verdictReach(pen));
  const width = Math.max(NARROWEST, area.width);
  const title = options.title ? drawTitle(width, options.title.date, pen) : null;
  const { heads, height: headsHeight } = stageHeads(chosen.bands, pen);
  const headsAt = title?.height ?? 0;
  yield;
  const mapAt = headsAt + Math.ceil(headsHeight);
  const mapEnd = mapAt + area.height;
  const [dx, dy] = [Math.floor((width - area.width) / 2) - area.x, mapAt - area.y];
  const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });

  const groups: GroupShape[] = [];
  const place = { dx, top: headsAt, bottom: mapEnd };
  heads.forEach((head, index) => groups.push(drawStage(head, index === 0, place, pen)));
  const routes = ways.map(({ link, route }) => ({ link, route: movedRoute(route, moved) }));
  yield;
  for (const { link, route } of routes) {
    groups.push(drawLink(link, route, pen));
    yield;
  }
  for (const touchpoint of chosen.touchpoints) {
    const at = positions.get(touchpoint.id);
    if (at) groups.push(drawCard(touchpoint, moved(at), pen));
    yield;
  }
  for (const note of chosen.notes) {
    groups.push(drawNote({ ...note, ...moved(note) }, pen));
    yield;
  }
  for (const { link, route } of routes) {
    const label = drawLabel(link, route, pen);
    if (label) groups.push(label);
    yield;
  }
  let height = mapEnd;
  if (title) groups.push(title.group);
  if (options.legend) {
    const legend = drawLegend(width, height, pen);
    groups.push(legend.group);
    height += legend.height;
  }
  yield;
  if (options.curve && chosen.touchpoints.length > 0) {
    groups.push(drawCurve(chosen.touchpoints, width, height, pen));
    height += CURVE_HEIGHT;
  }
  const name = shownText(map.title) || options.words.untitledMap;
  return { width, height: Math.ceil(height), background: pen.colours.page, title: name, groups };
}

function movedRoute({ from, fromControl, toControl, to }: Route, moved: (at: Point) => Point): Route {
  return {
    from: moved(from),
    fromControl: moved(fromControl),
    toControl: moved(toControl),
    to: moved(to),
  };
}

/** How far right of a card's left edge the words below it may reach. */
function verdictReach({ measure, options }: Pen): number {
  return VERDICT.x + 2 * VERDICT.padding + measure(options.words.zeroes, VERDICT.size, VERDICT.weight);
}
