import { m } from './paraglide/messages.js';

/*
 * Names of what stands in a map as a code. The codes are those of the domain, which this layer doesn't import.
 */

type Words<Code extends string> = Readonly<Record<Code, () => string>>;

const DIMENSIONS: Words<'tangibles' | 'reliability' | 'responsiveness' | 'assurance' | 'empathy'> = {
  tangibles: m.model_dimension_tangibles,
  reliability: m.model_dimension_reliability,
  responsiveness: m.model_dimension_responsiveness,
  assurance: m.model_dimension_assurance,
  empathy: m.model_dimension_empathy,
};
const LEVERS: Words<'price' | 'time' | 'service'> = {
  price: m.model_lever_price,
  time: m.model_lever_time,
  service: m.model_lever_service,
};
const COMPLAINT_WAYS: Words<'none' | 'possible' | 'easy' | 'proactive'> = {
  none: m.model_complaint_none,
  possible: m.model_complaint_possible,
  easy: m.model_complaint_easy,
  proactive: m.model_complaint_proactive,
};
// A map, since a channel may be any text, 'constructor' too.
const CHANNELS: ReadonlyMap<string, () => string> = new Map([
  ['web', m.model_channel_web],
  ['app', m.model_channel_app],
  ['phone', m.model_channel_phone],
  ['email', m.model_channel_email],
  ['messenger', m.model_channel_messenger],
  ['social', m.model_channel_social],
  ['store', m.model_channel_store],
  ['driver', m.model_channel_driver],
  ['courier', m.model_channel_courier],
  ['staff', m.model_channel_staff],
  ['post', m.model_channel_post],
  ['event', m.model_channel_event],
  ['sign', m.model_channel_sign],
  ['other', m.model_channel_other],
]);

/** The name of a SERVQUAL dimension. */
export function dimensionName(code: keyof typeof DIMENSIONS): string {
  return DIMENSIONS[code]();
}

/** The name of what a touchpoint exceeds expectations on. */
export function leverName(code: keyof typeof LEVERS): string {
  return LEVERS[code]();
}

/** How easily a customer can complain to us, in words. */
export function complaintName(code: keyof typeof COMPLAINT_WAYS): string {
  return COMPLAINT_WAYS[code]();
}

/** A channel's name in the interface language; a channel of the user's own is shown as it is. */
export function channelName(channel: string): string {
  return CHANNELS.get(channel)?.() ?? channel;
}

/** A title, or what stands for a missing one. */
export function titleOr(title: string | undefined): string {
  return title?.trim() ? title : m.model_untitled();
}
