/** The colour of a level, 0–5, as CSS; a mean of levels lies between its neighbours' colours. */
export function levelColour(level: number): string {
  const held = Math.min(5, Math.max(0, level));
  const below = Math.floor(held);
  const part = Math.round((held - below) * 100);
  if (part === 0) return `var(--level-${below})`;
  return `color-mix(in srgb, var(--level-${below + 1}) ${part}%, var(--level-${below}))`;
}
