/** How long keeping may take before it counts as failed, in milliseconds: a storage can hang. */
export const FLUSH_LIMIT = 10_000;

/** Who may hold edits that are not kept yet. Asked before the page is loaded anew by itself. */
export class Unsaved {
  readonly #flushes = new Set<() => Promise<boolean>>();

  /** Adds one who keeps what is unsaved and tells whether all of it is kept. What it returns takes it out again. */
  add(flush: () => Promise<boolean>): () => void {
    this.#flushes.add(flush);
    return () => void this.#flushes.delete(flush);
  }

  /** Whether everything is kept now; not where one fails or takes longer than `limit` milliseconds. */
  async flushAll(limit = FLUSH_LIMIT): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), limit);
    });
    const all = Promise.all(Array.from(this.#flushes, async (flush) => flush())).then(
      (kept) => kept.every(Boolean),
      () => false,
    );
    const kept = await Promise.race([all, tooLong]);
    clearTimeout(timer);
    return kept;
  }
}
