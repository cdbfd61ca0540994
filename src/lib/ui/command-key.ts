/** Ctrl or ⌘, as it is written on this machine's keys. */
export function commandKey(platform: string = navigator.platform): string {
  return /mac|iphone|ipad/i.test(platform) ? '⌘' : 'Ctrl';
}

/**
 * The letter of a key as a code ('KeyZ'): what is written on it where that is a Latin letter (Z stands elsewhere on a
 * German keyboard), its place where the layout is another script (Я stands where Z does).
 */
export function letterCode({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code;
}
