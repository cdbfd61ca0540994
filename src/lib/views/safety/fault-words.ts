import { m } from '#lib/i18n';
import type { StorageFault } from '#lib/workspace';

const WORDS: Readonly<Record<StorageFault, () => string>> = {
  full: m.safety_full,
  slow: m.safety_slow,
  shut: m.safety_shut,
  broken: m.safety_broken,
};

/** Why nothing can be kept, and what helps against it. */
export function faultWords(fault: StorageFault | null): string {
  return WORDS[fault ?? 'slow']();
}
