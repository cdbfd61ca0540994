import { expect, it } from 'vitest';
import { pointOn, routeOf, type Point } from '#lib/domain';
import { connectorOf, type Connector } from './connector.ts';

/** A point of a connector's box, in parts of its size, where it lies once the box is turned. */
function turnedPoint(
  { middle, width, height, quarters, flipH, flipV }: Connector,
  u: number,
  v: number,
): Point {
  let [x, y] = [(u - 0.5) * width * (flipH ? -1 : 1), (v - 0.5) * height * (flipV ? -1 : 1)];
  for (let turn = 0; turn < quarters; turn++) [x, y] = [-y, x];
  return { x: middle.x + x, y: middle.y + y };
}

const A = { x: 0, y: 0 };
const [TOP, LEFT, BOTTOM, RIGHT] = [0, 1, 2, 3];
const CASES: readonly (readonly [string, Point, number, number, Connector['shape']])[] = [
  ['right, level', { x: 400, y: 0 }, RIGHT, LEFT, 'straightConnector1'],
  ['right and down', { x: 400, y: 200 }, RIGHT, LEFT, 'curvedConnector3'],
  ['right and up', { x: 400, y: -200 }, RIGHT, LEFT, 'curvedConnector3'],
  ['straight down', { x: 0, y: 300 }, BOTTOM, TOP, 'straightConnector1'],
  ['down and right', { x: 100, y: 300 }, BOTTOM, TOP, 'curvedConnector3'],
  ['down and back', { x: -400, y: 300 }, BOTTOM, TOP, 'curvedConnector3'],
  ['straight up', { x: 0, y: -300 }, TOP, BOTTOM, 'straightConnector1'],
  ['up and right', { x: 100, y: -300 }, TOP, BOTTOM, 'curvedConnector3'],
  ['up and back', { x: -400, y: -300 }, TOP, BOTTOM, 'curvedConnector3'],
  ['back, level', { x: -400, y: 0 }, BOTTOM, BOTTOM, 'curvedConnector3'],
  ['back, a bit up', { x: -400, y: -50 }, BOTTOM, BOTTOM, 'curvedConnector3'],
  ['back, a bit down', { x: -400, y: 50 }, BOTTOM, BOTTOM, 'curvedConnector3'],
  ['one over the other', { x: 30, y: 20 }, RIGHT, LEFT, 'curvedConnector5'],
];

it.each(CASES)('begins and ends where the link does: %s', (_, to, fromSite, toSite, shape) => {
  const route = routeOf(A, to);
  const made = connectorOf(route);
  expect([made.fromSite, made.toSite, made.shape]).toEqual([fromSite, toSite, shape]);
  for (const [corner, end] of [
    [turnedPoint(made, 0, 0), route.from],
    [turnedPoint(made, 1, 1), route.to],
  ] as const) {
    expect(Math.abs(corner.x - end.x)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(corner.y - end.y)).toBeLessThanOrEqual(0.5);
  }
});

it.each(CASES.filter(([, , , , shape]) => shape === 'curvedConnector3'))(
  'turns where the link does: %s',
  (_, to) => {
    const route = routeOf(A, to);
    const made = connectorOf(route);
    const [turn = NaN] = made.turns;
    const [middle, wanted] = [turnedPoint(made, turn, 0.5), pointOn(route, 0.5)];
    expect(Math.abs(middle.x - wanted.x)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(middle.y - wanted.y)).toBeLessThanOrEqual(0.5);
  },
);

it('makes a loop of a link to its own card, around its upper right corner', () => {
  const route = routeOf(A, A, 0, true);
  const made = connectorOf(route);
  expect([made.fromSite, made.toSite, made.shape]).toEqual([RIGHT, TOP, 'curvedConnector4']);
  const [out = NaN, back = NaN] = made.turns;
  expect(turnedPoint(made, out, 0).x).toBeGreaterThan(route.from.x + 10);
  expect(turnedPoint(made, 1, back).y).toBeLessThan(route.to.y - 10);
});
