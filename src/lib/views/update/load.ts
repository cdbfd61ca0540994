/** What comes after the first load gives it this much time, in milliseconds, before it asks for a quiet moment. */
const HEAD_START = 2000;

/**
 * The part that keeps the app on the device and offers new versions, when the page has been shown and has nothing else
 * to do: fetching the whole app must not slow down what the user waits for.
 */
export async function loadUpdateDesk() {
  await settled();
  return (await import('./UpdateDesk.svelte')).default;
}

async function settled(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, HEAD_START));
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') return;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5 * HEAD_START }));
}
