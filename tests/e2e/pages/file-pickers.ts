/** A browser without the pickers: files come by the chooser and go as downloads. Runs in the page. */
export function withoutPickers(): void {
  Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
}

/**
 * Pickers that ask nobody: they open `given.tropa.json` of the origin's private file system and save there under the
 * suggested name. What was asked stands in `window.asked`. Runs in the page.
 */
export function privatePickers(): void {
  const asked: string[] = [];
  const folder = () => navigator.storage.getDirectory();
  Object.assign(window, {
    asked,
    showOpenFilePicker: async () => {
      asked.push('open');
      return [await (await folder()).getFileHandle('given.tropa.json')];
    },
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
      asked.push(`save ${suggestedName}`);
      return (await folder()).getFileHandle(suggestedName, { create: true });
    },
  });
}
