import { mix, type Colours } from './colours.ts';
import type { OverlayTone } from '#lib/analysis';
import type { RectShape, Shape } from './shapes.ts';

interface FrameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

const grown = ({ x, y, width, height, radius }: FrameBox, by: number): FrameBox => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
  radius: radius + by,
});

/** A rectangle whose border lies within the box, as the border of an element does. */
export function bordered(box: FrameBox, fill: string, colour: string, dash?: readonly number[]): RectShape {
  const stroke = { colour, width: 1, ...(dash && { dash }) };
  return { kind: 'rect', ...grown(box, -0.5), fill, stroke };
}

/** The soft shadow of a card: no blur that another program could not draw. */
export function shadow(box: FrameBox, dark: boolean): readonly Shape[] {
  const [near, far] = dark ? [0.22, 0.14] : [0.05, 0.03];
  const fill = dark ? '#000000' : '#101828';
  return [
    { kind: 'rect', ...grown({ ...box, y: box.y + 1 }, 1), fill, opacity: far },
    { kind: 'rect', ...grown({ ...box, y: box.y + 1 }, 0.25), fill, opacity: near },
  ];
}

/** A card's frame in a tone; `strength` 0–1 counts in the overlays that have one. `tinted`: the tone is a matter of degree. */
export function cardFrame(
  box: FrameBox,
  tone: OverlayTone,
  strength: number,
  tinted: boolean,
  colours: Colours,
  dark: boolean,
): readonly Shape[] {
  const { surface } = colours;
  const halo = (reach: number, fill: string, opacity: number): Shape => ({
    kind: 'rect',
    ...grown(box, reach),
    fill,
    opacity,
  });
  if (tone === 'open') return [bordered(box, surface, colours.edge, [3, 3])];
  if (tone === 'plain') return [...shadow(box, dark), bordered(box, surface, colours.line)];
  if (tinted) {
    const colour = colours[tone];
    return [
      halo(2 + 3 * strength, colour, 0.08 + 0.24 * strength),
      bordered(box, mix(colour, 0.05 * strength, surface), mix(colour, 0.4 + 0.6 * strength, surface)),
    ];
  }
  return tone === 'zeroes'
    ? [halo(3, colours.short, 0.22), bordered(box, surface, colours.zeroes)]
    : [halo(3, colours.short, 0.1), bordered(box, surface, mix(colours.short, 0.55, surface))];
}
