const PLAIN = /^[\w-]+$/;
const CODED = '~';

/** A map's id as a part of an address. Ids of ours stay as they are; any other text is coded, whatever is in it. */
export function addressOf(id: string): string {
  if (PLAIN.test(id)) return id;
  const bytes = new TextEncoder().encode(id);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return CODED + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The id in an address; what is no address of ours is an id of no map. */
export function idOfAddress(address: string): string {
  if (!address.startsWith(CODED)) return address;
  try {
    const binary = atob(address.slice(CODED.length).replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    return address;
  }
}

/**
 * Whether what stands behind '#' can be an address of ours. The router decodes it more than once and throws where a sign
 * of per cent is left after the first time; none of ours has any.
 */
export function isReadableHash(hash: string): boolean {
  try {
    return !decodeURIComponent(hash).includes('%');
  } catch {
    return false;
  }
}

/*
 * Addresses within the page: only what stands behind '#'. Kit's `resolve` puts the base path without its slash in front,
 * '/tropa#/…', which is another page than '/tropa/' and would be fetched anew, and missed by a host of plain files.
 */

export const LIBRARY_HREF = '#/';

/** The place of no map, for addresses that can't be read. */
export const NOWHERE_HREF = '#/map/~';

/** Where a map is edited. */
export function mapHref(id: string): string {
  return `#/map/${addressOf(id)}`;
}

/** Where a map's report is read. */
export function reportHref(id: string): string {
  return `${mapHref(id)}/report`;
}

/** Where a map is presented. */
export function presentHref(id: string): string {
  return `${mapHref(id)}/present`;
}
