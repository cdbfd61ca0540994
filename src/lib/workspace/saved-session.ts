import { OVERLAYS, type Overlay } from '#lib/analysis';
import { DEFAULT_PANELS, type Panels, type SavedSession, type View } from '#lib/document';
import type { TextStore } from '#lib/storage';

const keyOf = (mapId: string) => `tropa:session:${mapId}`;

/** How a map was looked at last; `null` when nothing readable is kept. Whatever has a wrong type is left out. */
export function readSession(store: TextStore, mapId: string): SavedSession | null {
  let value: unknown;
  try {
    value = JSON.parse(store.getItem(keyOf(mapId)) ?? 'null');
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  return {
    view: viewOf(value['view']),
    panels: panelsOf(value['panels']),
    selection: idsOf(value['selection']),
    overlay: overlayOf(value['overlay']),
  };
}

/** Keeps how a map is looked at. A full or shut store loses it: it is no part of the work. */
export function writeSession(store: TextStore, mapId: string, session: SavedSession): void {
  try {
    store.setItem(keyOf(mapId), JSON.stringify(session));
  } catch {
    // The map itself is kept elsewhere.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function viewOf(value: unknown): View | null {
  if (!isObject(value)) return null;
  const { x, y, zoom } = value;
  const usable = [x, y, zoom].every((part) => Number.isFinite(part)) && Number(zoom) > 0;
  return usable ? { x: Number(x), y: Number(y), zoom: Number(zoom) } : null;
}

function panelsOf(value: unknown): Panels {
  if (!isObject(value)) return DEFAULT_PANELS;
  const kept = Object.entries(DEFAULT_PANELS).map(([key, usual]) => {
    const saved = value[key];
    const usable = typeof saved === typeof usual && (typeof saved !== 'number' || saved > 0);
    return [key, usable ? saved : usual];
  });
  return { ...DEFAULT_PANELS, ...(Object.fromEntries(kept) as Partial<Panels>) };
}

function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function overlayOf(value: unknown): Overlay {
  return OVERLAYS.find((each) => each === value) ?? 'gap';
}
