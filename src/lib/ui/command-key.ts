/** Ctrl or ⌘, as it is written on this machine's keys. */
export function commandKey(platform: string = navigator.platform): string {
  return /mac|iphone|ipad/i.test(platform) ? '⌘' : 'Ctrl';
}
