import { addStage, createStage, moveStage, removeStage, renameStage, resizeStage } from '#lib/domain';
import type { Command } from '../command.ts';

/** Adds a stage at an index; `id` lets the caller find it afterwards. */
export function insertStage(id: string, title: string, index?: number): Command {
  return {
    label: { code: 'add-stage', subject: title },
    apply: (map) => addStage(map, createStage({ id, title }), index),
  };
}

export function titleStage(id: string, title: string): Command {
  return { label: { code: 'rename-stage', subject: title }, apply: (map) => renameStage(map, id, title) };
}

/** Width of the band in canvas pixels. */
export function widenStage(id: string, width: number): Command {
  return { label: { code: 'resize-stage' }, apply: (map) => resizeStage(map, id, width) };
}

export function reorderStage(id: string, to: number): Command {
  return { label: { code: 'move-stage' }, apply: (map) => moveStage(map, id, to) };
}

export function dropStage(id: string, title: string): Command {
  return { label: { code: 'remove-stage', subject: title }, apply: (map) => removeStage(map, id) };
}
