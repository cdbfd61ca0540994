/** Work that can be put down between any two steps. */
export type Turns<Result> = Generator<undefined, Result, undefined>;

/** How long one turn takes at most, in ms: a frame has room for it. */
const TURN = 10;

/** Does all the work at once. */
export function finish<Result>(work: Turns<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work in turns, the page's own between them. Rejects with the signal's reason where that stops it. */
export async function inTurns<Result>(work: Turns<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + TURN;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
