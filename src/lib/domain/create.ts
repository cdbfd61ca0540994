import type { JourneyMap, Link, Note, Observation, Settings, Stage, Touchpoint } from './map.ts';
import type { Level } from './ladder.ts';
import { DEFAULT_STAGE_WIDTH } from './geometry.ts';

export const DEFAULT_SETTINGS: Settings = {
  leaveRate: 0.32,
  zeroLeaveRate: 1,
  drift: 0.5,
  weights: { shortfall: 2, ambition: 1 },
  economics: null,
};

export const NOTE_COLOURS = ['yellow', 'blue', 'green', 'pink'] as const;

/** A new id: 12 characters of a–z and 0–9, random enough that two never meet in one map or library. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** An empty map, frozen in shape only: no stages, no touchpoints, default assumptions. */
export function createMap(fields: Partial<JourneyMap> = {}): JourneyMap {
  return {
    id: newId(),
    title: '',
    summary: '',
    persona: { name: '', goal: '', note: '' },
    stages: [],
    touchpoints: [],
    links: [],
    notes: [],
    layout: {},
    settings: DEFAULT_SETTINGS,
    audit: {},
    review: {},
    ...fields,
  };
}

/** A touchpoint of which nothing is known yet. */
export function createTouchpoint(fields: Partial<Touchpoint> = {}): Touchpoint {
  return {
    id: newId(),
    title: '',
    stage: null,
    channel: 'other',
    expected: { level: null, note: '' },
    delivered: { note: '', observations: [] },
    target: null,
    importance: 3,
    surpass: { lever: null, note: '' },
    promise: null,
    gesture: '',
    complaint: 'none',
    dimension: null,
    effort: null,
    owner: '',
    tags: [],
    ...fields,
  };
}

export function createObservation(level: Level, fields: Partial<Observation> = {}): Observation {
  return { level, count: 1, condition: '', date: null, by: '', note: '', ...fields };
}

export function createStage(fields: Partial<Stage> = {}): Stage {
  return { id: newId(), title: '', width: DEFAULT_STAGE_WIDTH, ...fields };
}

export function createLink(from: string, to: string, fields: Partial<Link> = {}): Link {
  return { id: newId(), from, to, label: '', share: null, ...fields };
}

export function createNote(fields: Partial<Note> = {}): Note {
  return { id: newId(), text: '', x: 0, y: 0, colour: NOTE_COLOURS[0], ...fields };
}
