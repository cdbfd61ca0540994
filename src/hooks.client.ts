import type { ClientInit } from '@sveltejs/kit';
import { isReadableHash, NOWHERE_HREF } from '#lib/workspace';

/**
 * Before the router reads the address: one that was mistyped or cut off leads to "no such map" rather than to an error of
 * the router. An address that is typed into an open page loads it anew, so this is the one place.
 */
export const init: ClientInit = () => {
  if (!isReadableHash(location.hash)) history.replaceState(history.state, '', NOWHERE_HREF);
};
