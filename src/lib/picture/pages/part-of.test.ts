import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import { arbitraryMap } from '../../../../tests/fixtures/random-map.ts';
import { sceneOptions } from '../../../../tests/fixtures/scene-options.ts';
import { drawScene, type GroupShape, type Scene, type Shape } from '../scene/index.ts';
import { finish } from '../scene/turns.ts';
import { movedGroup, shapesWithin } from './part-of.ts';
import { pagesOf } from './plan.ts';

const sceneOf = (map: Parameters<typeof drawScene>[0]) => drawScene(map, analyse(map), sceneOptions());

const within = (scene: Scene, x: number, y: number, width: number, height: number) =>
  finish(shapesWithin(scene, { x, y, width, height })).groups;

const circle = (x: number, y: number): Shape => ({ kind: 'circle', x, y, r: 5, fill: '#000000' });
const group = (name: string, ...children: readonly Shape[]): GroupShape => ({
  kind: 'group',
  role: 'card',
  name,
  children,
});
const scene = (...groups: readonly GroupShape[]): Scene => ({
  width: 1000,
  height: 1000,
  background: '#ffffff',
  title: '',
  groups,
});

describe('shapesWithin', () => {
  it('leaves out what lies elsewhere, as a whole or in part', () => {
    const given = scene(group('here', circle(50, 50), circle(500, 500)), group('there', circle(500, 500)));
    const [here, ...others] = within(given, 0, 0, 100, 100);
    expect(others).toEqual([]);
    expect(here?.children).toEqual([circle(50, 50)]);
  });

  it('keeps curves that only pass, and what it can not place as long as its thing is there', () => {
    const curve: Shape = { kind: 'path', d: 'M-500 50C0 50 20 -3.5e-7 900 60' };
    const icon: Shape = { kind: 'path', d: 'M0 0h1', at: { x: 700, y: 700, scale: 2 } };
    expect(within(scene(group('', curve)), 200, 0, 50, 50)).toHaveLength(1);
    expect(within(scene(group('', curve)), 200, 100, 50, 50)).toHaveLength(0);
    expect(within(scene(group('', icon, circle(700, 700))), 690, 690, 9, 9)[0]?.children).toHaveLength(2);
    expect(within(scene(group('', icon, circle(700, 700))), 0, 0, 9, 9)).toHaveLength(0);
  });

  it('leaves nothing out of all sheets together, and nothing of a picture on one page', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const given = sceneOf(map);
        expect(finish(shapesWithin(given, { x: 0, y: 0, width: given.width, height: given.height }))).toEqual(
          given,
        );
        const kept = new Set<Shape>();
        for (const { part } of pagesOf(given, { layout: 'tiles', paper: 'a4' }).tiles) {
          for (const { children } of finish(shapesWithin(given, part)).groups) {
            for (const shape of children) kept.add(shape);
          }
        }
        expect(kept.size).toBe(given.groups.flatMap(({ children }) => children).length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('movedGroup', () => {
  it('moves all there is in it, there and back', () => {
    const shapes: readonly Shape[] = [
      circle(1, 2),
      { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: '#000000' },
      { kind: 'line', from: { x: 1, y: 2 }, to: { x: 3, y: 4 }, stroke: { colour: '#000000', width: 1 } },
      { kind: 'path', d: 'M0 0h1', at: { x: 1, y: 2, scale: 3 } },
      {
        kind: 'text',
        part: 'title',
        lines: [{ text: 'a', x: 1, y: 2, width: 3 }],
        size: 12,
        weight: 400,
        fill: '#000000',
        anchor: 'start',
      },
    ];
    const box = { x: 1, y: 2, width: 3, height: 4 };
    const given = { ...group('', ...shapes, group('', ...shapes)), box };
    const moved = movedGroup(given, { x: 10, y: 20 });
    expect(moved.box).toEqual({ x: 11, y: 22, width: 3, height: 4 });
    expect(moved.children[0]).toMatchObject({ x: 11, y: 22 });
    expect(moved.children[2]).toMatchObject({ from: { x: 11, y: 22 }, to: { x: 13, y: 24 } });
    expect(moved.children[3]).toMatchObject({ at: { x: 11, y: 22, scale: 3 } });
    expect(moved.children[4]).toMatchObject({ lines: [{ x: 11, y: 22, width: 3 }] });
    expect(movedGroup(moved, { x: -10, y: -20 })).toEqual(given);
  });

  it('moves a path that is drawn where it is', () => {
    const path: Shape = { kind: 'path', d: 'M1 2L3 4', fill: '#000000' };
    const [moved] = movedGroup(group('', path), { x: 5, y: 6 }).children;
    expect(moved).toEqual({ ...path, at: { x: 5, y: 6, scale: 1 } });
  });
});
