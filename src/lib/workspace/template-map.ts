import { newId, type JourneyMap } from '#lib/domain';
import { readMapFile } from '#lib/format';
import type { MapOutline } from '#lib/storage';
import { loadTemplate, type TemplateId, type TemplateLocale } from '#lib/templates';
import { outlineOf } from './outline.ts';

/** A template as a new map. Rejects when the template can't be loaded. */
export async function mapOfTemplate(id: TemplateId, locale: TemplateLocale): Promise<JourneyMap> {
  const read = readMapFile(await loadTemplate(id, locale));
  if (!read.ok) throw new Error(`Template ${id}: ${read.errors[0]?.message}`);
  return { ...read.map, id: newId() };
}

/** What a template's thumbnail shows; the same in every language. */
export async function outlineOfTemplate(id: TemplateId, locale: TemplateLocale): Promise<MapOutline> {
  return outlineOf(await mapOfTemplate(id, locale));
}
