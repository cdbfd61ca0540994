import { goto } from '$app/navigation';
import { LIBRARY_HREF, mapHref, presentHref, reportHref } from '#lib/workspace';

export function goToMap(id: string, options: { replaceState?: boolean } = {}): Promise<void> {
  return goto(mapHref(id), options);
}

export function goToLibrary(options: { replaceState?: boolean } = {}): Promise<void> {
  return goto(LIBRARY_HREF, options);
}

export function goToReport(id: string): Promise<void> {
  return goto(reportHref(id));
}

export function goToPresentation(id: string): Promise<void> {
  return goto(presentHref(id));
}
