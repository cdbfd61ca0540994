/** How many steps can be undone. */
export const HISTORY_LIMIT = 500;

export interface Step<Root, Label> {
  readonly root: Root;
  /** What led from the step before to this one; `null` for the first. */
  readonly label: Label | null;
  readonly mergeKey: string | null;
  /** When the step last grew, in milliseconds. */
  readonly at: number;
}

/** Roots in order and the place among them; everything before it can be undone, everything after redone. */
export interface History<Root, Label> {
  readonly steps: readonly Step<Root, Label>[];
  readonly index: number;
}

/** How long after a step's last growth an edit with the same merge key still joins it, in milliseconds. */
export const MERGE_WINDOW = 600;

export function startHistory<Root, Label>(root: Root): History<Root, Label> {
  return { steps: [{ root, label: null, mergeKey: null, at: 0 }], index: 0 };
}

export interface Push<Root, Label> {
  readonly root: Root;
  readonly label: Label;
  readonly mergeKey?: string | null;
  readonly at: number;
}

/**
 * Adds a step and drops what could be redone. The same root adds nothing. An edit whose merge key equals the
 * newest step's, within `MERGE_WINDOW` of it, replaces that step's root instead: a drag or a typed word is one step.
 */
export function push<Root, Label>(
  history: History<Root, Label>,
  { root, label, mergeKey = null, at }: Push<Root, Label>,
): History<Root, Label> {
  const now = history.steps[history.index]!;
  if (root === now.root) return history;
  const merges = mergeKey !== null && mergeKey === now.mergeKey && at - now.at <= MERGE_WINDOW;
  const kept = history.steps.slice(0, merges ? history.index : history.index + 1);
  const steps = [...kept, { root, label, mergeKey, at }].slice(-(HISTORY_LIMIT + 1));
  return { steps, index: steps.length - 1 };
}

/** The history `by` steps back (negative) or on (positive), held at its ends. */
export function travel<Root, Label>(history: History<Root, Label>, by: number): History<Root, Label> {
  const index = Math.min(Math.max(0, history.index + by), history.steps.length - 1);
  return index === history.index ? history : { ...history, index };
}

/** Closes the newest step, so that the next edit starts one of its own whatever its merge key. */
export function seal<Root, Label>(history: History<Root, Label>): History<Root, Label> {
  const now = history.steps[history.index]!;
  if (now.mergeKey === null) return history;
  return { ...history, steps: history.steps.with(history.index, { ...now, mergeKey: null }) };
}
