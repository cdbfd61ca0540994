/** `unsupported`: this browser can't put pictures on the clipboard; `refused`: it may not, now or at all. */
export type CopyOutcome = 'copied' | 'unsupported' | 'refused';

const SVG_TYPE = 'image/svg+xml';

interface Clipboard {
  readonly write: (items: ClipboardItem[]) => Promise<void>;
  readonly Item: typeof ClipboardItem;
}

function clipboardOf(scope: typeof globalThis): Clipboard | null {
  // Neither is there in older browsers and outside of secure pages, whatever the types say.
  const { clipboard } = scope.navigator as { readonly clipboard?: Navigator['clipboard'] };
  const Item = (scope as { readonly ClipboardItem?: typeof ClipboardItem }).ClipboardItem;
  return clipboard && Item && 'write' in clipboard
    ? { write: (items) => clipboard.write(items), Item }
    : null;
}

/** Whether this browser can put a picture on the clipboard at all. */
export function canCopy(scope: typeof globalThis = globalThis): boolean {
  return clipboardOf(scope) !== null;
}

/**
 * Puts a PNG that is still being made on the clipboard. To be called in the very event of the user's click: the
 * clipboard takes the promise, so that the click still counts when the work is done. Rejects only as the PNG does.
 */
export async function copyPng(
  png: Promise<Blob>,
  scope: typeof globalThis = globalThis,
): Promise<CopyOutcome> {
  const clipboard = clipboardOf(scope);
  if (!clipboard) {
    await png;
    return 'unsupported';
  }
  const written = clipboard.write([new clipboard.Item({ 'image/png': png })]).then(
    () => 'copied' as const,
    () => 'refused' as const,
  );
  // A PNG that fails makes the clipboard refuse as well: what went wrong is the PNG's to say.
  await png;
  return written;
}

/**
 * Puts an SVG that is still being made on the clipboard: its text, which drawing programs and editors take, and where
 * the browser can the picture. The same as `copyPng` otherwise.
 */
export async function copySvg(
  svg: Promise<Blob>,
  scope: typeof globalThis = globalThis,
): Promise<CopyOutcome> {
  const clipboard = clipboardOf(scope);
  if (!clipboard) {
    await svg;
    return 'unsupported';
  }
  const { Item } = clipboard;
  const { supports } = Item as { readonly supports?: (type: string) => boolean };
  const text = svg.then(async (blob) => new Blob([await blob.text()], { type: 'text/plain' }));
  const both = supports?.call(Item, SVG_TYPE) === true;
  const item = new Item({ 'text/plain': text, ...(both && { [SVG_TYPE]: svg }) });
  const written = clipboard.write([item]).then(
    () => 'copied' as const,
    () => 'refused' as const,
  );
  await text;
  return written;
}

/** Hands a picture over as a download. */
export function downloadPicture(picture: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  // Some browsers begin to read only after this turn of events.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
