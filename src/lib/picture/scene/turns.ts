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

/**
 * Does the work in turns, the page's own between them: input and frames that are waiting come first. Rejects with the
 * signal's reason where that stops it.
 */
export async function inTurns<Result>(work: Turns<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + TURN;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await othersTurn();
  }
}

/** Lets the page do what waits. A timer would do, but browsers hold back a timer that follows a timer for 4 ms. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
