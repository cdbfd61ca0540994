/** Work that can be put down between any two steps. */
export type Turns<Result> = Generator<undefined, Result, undefined>;

/** How long one turn takes at most, in ms: a frame has room for it. */
const TURN = 10;
/** After so many ms of turns the page has to be given room to draw. */
const FRAME = 20;

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
  const othersTurn = turnsOfOthers();
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

/**
 * Lets the page do what waits, time after time: input by a message, which comes back at once; now and then by a timer, which
 * browsers hold back for some ms. Among messages alone they put off drawing for as long as 100 ms.
 */
export function turnsOfOthers(): () => Promise<void> {
  let drawn = performance.now();
  return async () => {
    if (performance.now() - drawn < FRAME) return message();
    await new Promise((resolve) => setTimeout(resolve, 0));
    drawn = performance.now();
  };
}

function message(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
