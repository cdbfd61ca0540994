/** Somebody else has written the map since it was read, or taken it out: what was to be written is not. */
export class StaleError extends Error {
  override readonly name = 'StaleError';
  /** The revision that is there; `null` if the map is gone. */
  readonly revision: number | null;

  constructor(revision: number | null) {
    super(`The map was changed elsewhere: revision ${revision}.`);
    this.revision = revision;
  }
}

/** The place of a map holds something that can't be read: it is kept as it is, never written over. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** Why nothing can be kept just now. */
export type StorageFault = 'full' | 'slow' | 'shut' | 'broken';

/** What a failure of the storage means for the user. */
export function faultOf(error: unknown): StorageFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'TimeoutError') return 'slow';
  if (name === 'SecurityError' || name === 'NotAllowedError') return 'shut';
  return 'broken';
}
