import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHANNELS } from '#lib/domain';
import { iconPath } from './channel-icons.ts';

type Node = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** The icon that the canvas shows for a channel: its file's name, from the canvas's own imports. */
function fileOf(channel: string): string {
  const source = readFileSync('src/lib/canvas/channel-icon.ts', 'utf8');
  const name = new RegExp(`\\['${channel}', (\\w+)\\]`).exec(source)?.[1] ?? 'CircleDot';
  return new RegExp(`import ${name} from '@lucide/svelte/icons/([\\w-]+)'`).exec(source)![1]!;
}

function nodesOf(file: string): readonly Node[] {
  const source = readFileSync(`node_modules/@lucide/svelte/dist/icons/${file}.svelte`, 'utf8');
  return (JSON.parse(/const iconData = (\{.*\});/.exec(source)![1]!) as { node: Node[] }).node;
}

/** Where a part of an icon begins, as it stands in the path. */
function beginningOf([tag, attributes]: Node): string {
  const at = (name: string) => Number(attributes[name]);
  switch (tag) {
    case 'circle':
      return `M${at('cx') - at('r')} ${at('cy')}a${at('r')} ${at('r')}`;
    case 'rect':
      return `M${at('x') + at('rx')} ${at('y')}h${at('width') - 2 * at('rx')}`;
    case 'polyline':
      return `M${attributes['points']!.replaceAll(',', ' ')}`;
    default:
      // A path that begins with a relative step would go on from the one before it.
      return attributes['d']!.replace(/^m(-?[\d.]+)[ ,]?(-?[\d.]+)\s*(?=[-\d.])/, 'M$1 $2l').replace(
        /^m/,
        'M',
      );
  }
}

it.each([...CHANNELS, 'a channel of one’s own'])('has every part of the canvas’s icon for %s', (channel) => {
  const path = iconPath(channel);
  const nodes = nodesOf(fileOf(channel));
  for (const node of nodes) expect(path).toContain(beginningOf(node));
  expect(path.match(/M/g)).toHaveLength(nodes.map(beginningOf).join('').match(/M/g)!.length);
});
