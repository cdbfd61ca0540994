const KEYS = {
  across: { back: 'ArrowLeft', on: 'ArrowRight' },
  down: { back: 'ArrowUp', on: 'ArrowDown' },
} as const;

/** Where a key leads from a mark in a row (`across`) or a column (`down`) of `count` marks; `null`: nowhere. */
export function arrowStep(key: string, at: number, count: number, along: keyof typeof KEYS): number | null {
  const to = wish(key, at, count, KEYS[along]);
  return to !== null && to >= 0 && to < count && to !== at ? to : null;
}

function wish(key: string, at: number, count: number, { back, on }: (typeof KEYS)[keyof typeof KEYS]) {
  if (key === back) return at - 1;
  if (key === on) return at + 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
