/** How long work may hold up the page in one piece, in milliseconds. */
const PIECE = 12;

/**
 * What long work calls between its pieces, so that the page stays alive: waits for a turn of the page when it has held it
 * up long enough. Rejects with the signal's reason when the work is cancelled.
 */
export function breathing(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < PIECE) return;
    await nextTurn();
    since = performance.now();
    signal?.throwIfAborted();
  };
}

/** By a message and not by a timer, which a hidden page gets once a second. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
