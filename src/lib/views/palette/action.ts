import type { KeyEntry } from './keys-list.ts';
import type { Row } from './row.ts';

type Extras = Partial<Pick<Row, 'checked' | 'missing'>> & { readonly key?: KeyEntry };

/** A row of the palette that does something; `missing` says why it can't now. */
export function action(id: string, title: string, run: () => void, { key, ...extras }: Extras = {}): Row {
  const shortcut = key?.keys[0] ?? null;
  return { kind: 'action', id, title, about: [], run, shortcut, checked: null, missing: null, ...extras };
}
