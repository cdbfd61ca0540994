import {
  CHANNELS,
  COMPLAINT_WAYS,
  DIMENSIONS,
  LEVERS,
  NOTE_COLOURS,
  type ComplaintWay,
  type Dimension,
  type Lever,
} from '#lib/domain';
import { channelName, complaintName, dimensionName, leverName, m } from '#lib/i18n';

type Channel = (typeof CHANNELS)[number];
export type NoteColour = (typeof NOTE_COLOURS)[number];

const COLOUR_WORDS: Record<NoteColour, () => string> = {
  yellow: m.inspector_colour_yellow,
  blue: m.inspector_colour_blue,
  green: m.inspector_colour_green,
  pink: m.inspector_colour_pink,
};
const SCALE_WORDS = {
  importance: [
    m.inspector_importance_1,
    m.inspector_importance_2,
    m.inspector_importance_3,
    m.inspector_importance_4,
    m.inspector_importance_5,
  ],
  effort: [
    m.inspector_effort_1,
    m.inspector_effort_2,
    m.inspector_effort_3,
    m.inspector_effort_4,
    m.inspector_effort_5,
  ],
} as const;

function optionsOf<Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) {
  return values.map((value) => ({ value, label: nameOf(value) }));
}

export const channelOptions = () => optionsOf<Channel>(CHANNELS, channelName);
export const leverOptions = () => optionsOf<Lever>(LEVERS, leverName);
export const complaintOptions = () => optionsOf<ComplaintWay>(COMPLAINT_WAYS, complaintName);
export const dimensionOptions = () => optionsOf<Dimension>(DIMENSIONS, dimensionName);
export const colourOptions = () => optionsOf<NoteColour>(NOTE_COLOURS, (colour) => COLOUR_WORDS[colour]());

/** What a point of the importance or effort scale, 1–5, means. */
export function scaleName(scale: keyof typeof SCALE_WORDS, point: number): string {
  return SCALE_WORDS[scale][point - 1]?.() ?? String(point);
}
