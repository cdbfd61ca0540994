import type { JourneyMap } from '#lib/domain';
import { fileNameFor, writeMapFile } from '#lib/format';
import { m } from '#lib/i18n';
import type { ToastMessage } from '#lib/ui';
import { saveText, type MapEvent } from '#lib/workspace';

/** What happened to the open map by another hand, in words. */
export function mapEventToast(event: MapEvent, edits?: JourneyMap): ToastMessage {
  switch (event) {
    case 'refused':
      return { message: m.app_event_refused() };
    case 'taken-over':
      return { message: m.app_event_taken_over() };
    case 'writing':
      return { message: m.app_event_writing(), tone: 'good' };
    case 'changed-elsewhere':
      return { message: m.app_event_changed() };
    case 'kept-aside':
      return { message: m.app_event_kept_aside(), tone: 'bad' };
    case 'not-kept-aside':
      return { message: m.app_event_not_kept_aside(), tone: 'bad', ...asFile(edits) };
    case 'recovered':
      return { message: m.app_event_recovered(), tone: 'good' };
  }
}

function asFile(map: JourneyMap | undefined): Pick<ToastMessage, 'action'> {
  if (!map) return {};
  const run = () => void saveText(writeMapFile(map), fileNameFor(map.title), null);
  return { action: { label: m.app_save_file(), run } };
}
