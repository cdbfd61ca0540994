import type { FindingAbout } from '#lib/analysis';
import type { Document } from '#lib/document';
import { m, titleOr } from '#lib/i18n';

/** Something on the map that a finding leads to. */
export interface Place {
  readonly id: string;
  readonly title: string;
  /** Selects it and brings it into view. */
  readonly go: () => void;
}

/** Titles may be long: a place is named by their beginning. */
const LONGEST = 80;

function touchpointPlace(id: string, { editor, session }: Document): Place | null {
  const touchpoint = editor.touchpoints.get(id);
  if (!touchpoint) return null;
  return { id, title: titleOr(touchpoint.title).slice(0, LONGEST), go: () => session.goTo(id) };
}

function stagePlace(id: string, { editor, session }: Document): Place | null {
  const stage = editor.stages.get(id);
  if (!stage) return null;
  const title = m.findings_stage_place({ title: titleOr(stage.title).slice(0, LONGEST) });
  return { id, title, go: () => session.goToStage(id) };
}

/** How many places a finding leads to; those of a map's finding are its touchpoints. */
export function placeCount(about: FindingAbout): number {
  return about.kind === 'map' ? about.ids.length : 1;
}

/** The first places that a finding leads to; what is no longer on the map is left out. */
export function placesOf(about: FindingAbout, document: Document, most: number): readonly Place[] {
  if (about.kind === 'stage') return [stagePlace(about.id, document)].filter((place) => place !== null);
  const ids = about.kind === 'map' ? about.ids.slice(0, most) : [about.id];
  return ids.map((id) => touchpointPlace(id, document)).filter((place) => place !== null);
}
