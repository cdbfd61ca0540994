import type { JourneyMap } from '#lib/domain';
import { fileNameFor, writeMapFile } from '#lib/format';
import { m } from '#lib/i18n';
import type { ToastMessage, ToastQueue } from '#lib/ui';
import { saveText, type MapEvent } from '#lib/workspace';

/** The toast that told last of an edit that was refused. */
let refused: number | null = null;

/** Tells what happened to the open map by another hand; of refused edits once, as long as that is to be read. */
export function tellMapEvent(toasts: ToastQueue, event: MapEvent, edits?: JourneyMap): void {
  if (event === 'refused' && toasts.shown.some(({ id }) => id === refused)) return;
  const id = toasts.toast(mapEventToast(event, edits));
  if (event === 'refused') refused = id;
}

function mapEventToast(event: MapEvent, edits?: JourneyMap): ToastMessage {
  switch (event) {
    case 'refused':
      return { message: m.safety_event_refused() };
    case 'taken-over':
      return { message: m.safety_event_taken_over() };
    case 'writing':
      return { message: m.safety_event_writing(), tone: 'good' };
    case 'changed-elsewhere':
      return { message: m.safety_event_changed() };
    case 'kept-aside':
      return { message: m.safety_event_kept_aside(), tone: 'bad' };
    case 'not-kept-aside':
      return { message: m.safety_event_not_kept_aside(), tone: 'bad', ...asFile(edits) };
    case 'recovered':
      return { message: m.safety_event_recovered(), tone: 'good' };
  }
}

function asFile(map: JourneyMap | undefined): Pick<ToastMessage, 'action'> {
  if (!map) return {};
  const run = () => void saveText(writeMapFile(map), fileNameFor(map.title), null);
  return { action: { label: m.app_save_file(), run } };
}
