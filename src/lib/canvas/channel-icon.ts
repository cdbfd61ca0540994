import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Car from '@lucide/svelte/icons/car';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import Globe from '@lucide/svelte/icons/globe';
import Mail from '@lucide/svelte/icons/mail';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Package from '@lucide/svelte/icons/package';
import Phone from '@lucide/svelte/icons/phone';
import Signpost from '@lucide/svelte/icons/signpost';
import Smartphone from '@lucide/svelte/icons/smartphone';
import Store from '@lucide/svelte/icons/store';
import Truck from '@lucide/svelte/icons/truck';
import User from '@lucide/svelte/icons/user';
import Users from '@lucide/svelte/icons/users';

const ICONS: ReadonlyMap<string, typeof CircleDot> = new Map([
  ['web', Globe],
  ['app', Smartphone],
  ['phone', Phone],
  ['email', Mail],
  ['messenger', MessageCircle],
  ['social', Users],
  ['store', Store],
  ['driver', Car],
  ['courier', Truck],
  ['staff', User],
  ['post', Package],
  ['event', CalendarDays],
  ['sign', Signpost],
]);

/** The icon of a channel; a plain dot for 'other' and for a channel of the user's own. */
export function channelIcon(channel: string): typeof CircleDot {
  return ICONS.get(channel) ?? CircleDot;
}
