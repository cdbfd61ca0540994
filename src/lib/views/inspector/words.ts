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
import { levelName, m } from '#lib/i18n';

type Channel = (typeof CHANNELS)[number];
export type NoteColour = (typeof NOTE_COLOURS)[number];

const CHANNEL_WORDS: Record<Channel, () => string> = {
  web: m.inspector_channel_web,
  app: m.inspector_channel_app,
  phone: m.inspector_channel_phone,
  email: m.inspector_channel_email,
  messenger: m.inspector_channel_messenger,
  social: m.inspector_channel_social,
  store: m.inspector_channel_store,
  driver: m.inspector_channel_driver,
  courier: m.inspector_channel_courier,
  staff: m.inspector_channel_staff,
  post: m.inspector_channel_post,
  event: m.inspector_channel_event,
  sign: m.inspector_channel_sign,
  other: m.inspector_channel_other,
};
const LEVER_WORDS: Record<Lever, () => string> = {
  price: m.inspector_lever_price,
  time: m.inspector_lever_time,
  service: m.inspector_lever_service,
};
const COMPLAINT_WORDS: Record<ComplaintWay, () => string> = {
  none: m.inspector_complaint_none,
  possible: m.inspector_complaint_possible,
  easy: m.inspector_complaint_easy,
  proactive: m.inspector_complaint_proactive,
};
const DIMENSION_WORDS: Record<Dimension, () => string> = {
  tangibles: m.inspector_dimension_tangibles,
  reliability: m.inspector_dimension_reliability,
  responsiveness: m.inspector_dimension_responsiveness,
  assurance: m.inspector_dimension_assurance,
  empathy: m.inspector_dimension_empathy,
};
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

function optionsOf<Value extends string>(values: readonly Value[], words: Record<Value, () => string>) {
  return values.map((value) => ({ value, label: words[value]() }));
}

/** A channel's name in the interface language; a channel of the user's own is shown as it is. */
export function channelName(channel: string): string {
  const known = CHANNELS.find((each) => each === channel);
  return known ? CHANNEL_WORDS[known]() : channel;
}

export const channelOptions = () => optionsOf<Channel>(CHANNELS, CHANNEL_WORDS);
export const leverOptions = () => optionsOf<Lever>(LEVERS, LEVER_WORDS);
export const complaintOptions = () => optionsOf<ComplaintWay>(COMPLAINT_WAYS, COMPLAINT_WORDS);
export const dimensionOptions = () => optionsOf<Dimension>(DIMENSIONS, DIMENSION_WORDS);
export const colourOptions = () => optionsOf<NoteColour>(NOTE_COLOURS, COLOUR_WORDS);

/** What a point of the importance or effort scale, 1–5, means. */
export function scaleName(scale: keyof typeof SCALE_WORDS, point: number): string {
  return SCALE_WORDS[scale][point - 1]?.() ?? String(point);
}

/** A level with its name: "3 Desired". */
export function levelWithName(level: number): string {
  return `${level} ${levelName(level)}`;
}

/** A title, or what stands for a missing one. */
export function titleOr(title: string | undefined): string {
  return title?.trim() ? title : m.inspector_untitled();
}
