import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis';
import {
  createMap,
  createObservation,
  createTouchpoint,
  type Importance,
  type JourneyMap,
  type Level,
} from '#lib/domain';
import { importancePicture } from './picture.ts';
import { importanceFigures } from './points.ts';

type Place = readonly [id: string, importance: Importance, ...levels: readonly Level[]];

function mapOf(...places: readonly Place[]): JourneyMap {
  return createMap({
    touchpoints: places.map(([id, importance, ...levels]) =>
      createTouchpoint({
        id,
        title: id,
        importance,
        delivered: { note: '', observations: levels.map((level) => createObservation(level)) },
      }),
    ),
  });
}

function figuresOf(map: JourneyMap, was: JourneyMap | null = null) {
  const before = was && { map: was, analysis: analyse(was) };
  return importanceFigures(map, analyse(map), 'means', before);
}

const draw = (map: JourneyMap, was: JourneyMap | null = null) =>
  importancePicture(figuresOf(map, was), {
    width: 360,
    height: 300,
    widthOf: (text) => text.length * 6,
    names: ['overkill', 'keep', 'low', 'concentrate'],
    titleOf: ({ touchpoint }) => touchpoint.title,
  });

describe('importance and performance', () => {
  it('begins with what to concentrate on, and counts what has no place', () => {
    const { points, unmeasured } = figuresOf(
      mapOf(['good', 5, 4], ['idle', 1, 1], ['none', 5], ['poor', 4, 1], ['worst', 5, 0, 1]),
    );
    expect(points.map(({ touchpoint, quadrant }) => [touchpoint.id, quadrant])).toEqual([
      ['worst', 'concentrate'],
      ['poor', 'concentrate'],
      ['good', 'keep'],
      ['idle', 'low'],
    ]);
    expect(points.map(({ zeroes }) => zeroes)).toEqual([true, false, false, false]);
    expect(unmeasured).toBe(1);
  });

  it('remembers where a point stood that has moved', () => {
    const was = mapOf(['moved', 5, 1], ['stays', 3, 3], ['new', 3]);
    const { points } = figuresOf(mapOf(['moved', 5, 4], ['stays', 3, 3], ['new', 3, 2]), was);
    const before = new Map(points.map((point) => [point.touchpoint.id, point.before]));
    expect(before.get('moved')).toEqual({ importance: 5, performance: 1 });
    expect(before.get('stays')).toBeNull();
    expect(before.get('new')).toBeNull();
    const picture = draw(mapOf(['moved', 5, 4], ['stays', 3, 3]), was);
    const [trail] = picture.trails;
    expect(trail?.id).toBe('moved');
    expect(trail!.from.y).toBeGreaterThan(trail!.to.y);
  });

  it('draws every measured touchpoint once, on its side of the cross and within the plot', () => {
    const many = Array.from({ length: 40 }, (_, index): Place => [
      `t${index}`,
      ((index % 5) + 1) as Importance,
      (index % 6) as Level,
      ((index * 5) % 6) as Level,
    ]);
    const { plot, cross, marks } = draw(mapOf(...many, ['x', 4, 2], ['y', 4, 2], ['z', 4, 2]));
    expect(marks.flatMap(({ points }) => points)).toHaveLength(43);
    for (const { x, y, points } of marks) {
      expect(x > plot.left && x < plot.right && y > plot.top && y < plot.bottom).toBe(true);
      for (const { quadrant } of points)
        expect(x >= cross!.x).toBe(quadrant === 'concentrate' || quadrant === 'keep');
    }
  });

  it('names what to concentrate on, a cluster by its first and their number', () => {
    const crowd = Array.from({ length: 9 }, (_, index): Place => [`crowd ${index}`, 5, 1]);
    const { labels } = draw(mapOf(...crowd, ['good', 5, 5], ['poor', 5, 0], ['low', 1, 2]));
    const texts = labels.map(({ text }) => text);
    expect(texts).toContain('poor');
    expect(texts).not.toContain('good');
    expect(texts.some((text) => / \+\d$/.test(text))).toBe(true);
  });

  it('is empty for a map that nothing is known of', () => {
    const { marks, cross, labels } = draw(mapOf(['none', 3]));
    expect([marks, cross, labels]).toEqual([[], null, []]);
  });
});
