import type { Editor } from '#lib/document';

/** Waits until the figures are those of the map as it stands: a big map's are worked out beside the page. */
export function untilAnalysed(editor: Editor, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!editor.analysing) {
      resolve();
      return;
    }
    const end = $effect.root(() => {
      $effect(() => {
        if (editor.analysing) return;
        resolve();
        queueMicrotask(end);
      });
    });
    signal.addEventListener(
      'abort',
      () => {
        end();
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
