/** Calls back when the page is looked at again, or woken up: what happened meanwhile may not have been heard. */
export function onShow(callback: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', whenVisible);
  document.addEventListener('resume', callback);
  window.addEventListener('pageshow', callback);
  return () => {
    document.removeEventListener('visibilitychange', whenVisible);
    document.removeEventListener('resume', callback);
    window.removeEventListener('pageshow', callback);
  };
}

/**
 * Does work ahead of its time, when there is nothing else to do: the text of a map that was written once is written
 * quickly again, so that the first save of a big one does not hold up the typing. What it returns takes it back.
 */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') return () => {};
  const handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
