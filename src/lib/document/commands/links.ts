import { addLink, updateLink, whyNoLink, type Link } from '#lib/domain';
import type { Command } from '../command.ts';

export function link(from: string, to: string, id?: string): Command {
  return {
    label: { code: 'add-link' },
    apply: (map) => addLink(map, from, to, id === undefined ? {} : { id }),
  };
}

export function editLink(id: string, change: (link: Link) => Link): Command {
  return { label: { code: 'set-link' }, apply: (map) => updateLink(map, id, change) };
}

/** Turns a link round; nothing where the way back is linked already. */
export function reverseLink(id: string): Command {
  return {
    label: { code: 'reverse-link' },
    apply: (map) =>
      updateLink(map, id, (each) =>
        whyNoLink(map, each.to, each.from) === null ? { ...each, from: each.to, to: each.from } : each,
      ),
  };
}
