import { m } from '#lib/i18n';
import type { ToastMessage } from '#lib/ui';
import type { FileOutcome } from '#lib/workspace';

/** What to tell of saving to a file; `null` where the user changed their mind. */
export function fileOutcomeToast(outcome: FileOutcome): ToastMessage | null {
  switch (outcome.outcome) {
    case 'written':
      return { message: m.files_written({ name: outcome.name }), tone: 'good' };
    case 'downloaded':
      return { message: m.files_downloaded({ name: outcome.name }), tone: 'good' };
    case 'denied':
      return { message: m.files_denied({ name: outcome.name }), tone: 'bad' };
    case 'failed':
      return { message: m.files_write_failed({ name: outcome.name }), tone: 'bad' };
    case 'cancelled':
      return null;
  }
}
