/** How many steps can be undone unless a push says otherwise. */
export const HISTORY_LIMIT = 10_000;

export interface Step<Root, Label> {
  readonly root: Root;
  /** What led from the step before to this one; `null` for the first. */
  readonly label: Label | null;
  readonly mergeKey: string | null;
  /** When the step last grew, in milliseconds. */
  readonly at: number;
}

/** The step that is shown, those that can be undone (oldest first) and those that can be redone (next first). */
export interface History<Root, Label> {
  readonly past: readonly Step<Root, Label>[];
  readonly now: Step<Root, Label>;
  readonly future: readonly Step<Root, Label>[];
}

/** How long after a step's last growth an edit with the same merge key still joins it, in milliseconds. */
export const MERGE_WINDOW = 600;

export function startHistory<Root, Label>(root: Root): History<Root, Label> {
  return { past: [], now: { root, label: null, mergeKey: null, at: 0 }, future: [] };
}

export interface Push<Root, Label> {
  readonly root: Root;
  readonly label: Label;
  readonly mergeKey?: string | null;
  readonly at: number;
  /** How many steps before it are kept, the oldest going first. */
  readonly limit?: number;
}

/**
 * Adds a step and drops what could be redone. The same root adds nothing. An edit whose merge key equals the
 * newest step's, within `MERGE_WINDOW` of it, replaces that step's root instead: a drag or a typed word is one step.
 */
export function push<Root, Label>(
  history: History<Root, Label>,
  { root, label, mergeKey = null, at, limit = HISTORY_LIMIT }: Push<Root, Label>,
): History<Root, Label> {
  const { past, now } = history;
  if (root === now.root) return history;
  const merges = mergeKey !== null && mergeKey === now.mergeKey && at - now.at <= MERGE_WINDOW;
  const before = merges ? past : [...past, now].slice(-limit);
  return { past: before, now: { root, label, mergeKey, at }, future: [] };
}

/** One step back; the same history at its beginning. */
export function undo<Root, Label>(history: History<Root, Label>): History<Root, Label> {
  const { past, now, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : history;
}

/** One step on again; the same history at its end. */
export function redo<Root, Label>(history: History<Root, Label>): History<Root, Label> {
  const { past, now, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : history;
}

/** Closes the newest step, so that the next edit starts one of its own whatever its merge key. */
export function seal<Root, Label>(history: History<Root, Label>): History<Root, Label> {
  return history.now.mergeKey === null ? history : { ...history, now: { ...history.now, mergeKey: null } };
}
