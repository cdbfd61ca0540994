import { goto } from '$app/navigation';
import { LIBRARY_HREF, mapHref, reportHref } from '#lib/workspace';

export function goToMap(id: string): Promise<void> {
  return goto(mapHref(id));
}

export function goToLibrary(options: { replaceState?: boolean } = {}): Promise<void> {
  return goto(LIBRARY_HREF, options);
}

export function goToReport(id: string): Promise<void> {
  return goto(reportHref(id));
}
