import type { JourneyMap } from '#lib/domain';

/** What a step did, as a code that the interface words: 'move', 'set-target', … */
export const STEP_CODES = [
  'add-touchpoint',
  'add-linked-touchpoint',
  'duplicate',
  'move',
  'remove',
  'paste',
  'rename-touchpoint',
  'set-stage',
  'set-channel',
  'set-expected',
  'set-expected-note',
  'set-target',
  'set-importance',
  'set-delivered-note',
  'add-observation',
  'set-observation',
  'remove-observation',
  'try-delivered',
  'set-surpass',
  'set-promise',
  'set-gesture',
  'set-complaint',
  'set-dimension',
  'set-effort',
  'set-owner',
  'set-tags',
  'add-link',
  'set-link',
  'reverse-link',
  'scale-shares',
  'add-stage',
  'rename-stage',
  'resize-stage',
  'move-stage',
  'remove-stage',
  'add-note',
  'set-note',
  'rename-map',
  'set-summary',
  'set-persona',
  'set-settings',
  'set-habit',
  'set-review',
  'lift',
  'arrange',
  'use-template',
  'keep-trial',
  'changed-elsewhere',
  'restore-version',
  'recover',
] as const;

export type StepCode = (typeof STEP_CODES)[number];

export interface StepLabel {
  readonly code: StepCode;
  /** The title of the thing it was done to, where that is one thing. */
  readonly subject?: string;
  /** How many things it was done to. */
  readonly count?: number;
}

/** One edit: a pure map → map with a label. Returning the same map means that there was nothing to do. */
export interface Command {
  readonly label: StepLabel;
  readonly apply: (map: JourneyMap) => JourneyMap;
}
