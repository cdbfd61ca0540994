import { describe, expect, it } from 'vitest';
import { addressOf, idOfAddress, isReadableHash, LIBRARY_HREF, mapHref, presentHref } from './address.ts';

describe('addressOf', () => {
  it('leaves ids of ours as they are', () => expect(addressOf('9frzkeszdpom')).toBe('9frzkeszdpom'));

  it.each(['такси', 'a/b', '#/map/x', '..', '%2F', '~x', ' ', '__proto__', '🚕?'])('carries %j', (id) => {
    expect(addressOf(id)).toMatch(/^~?[\w-]+$/);
    expect(idOfAddress(addressOf(id))).toBe(id);
  });

  it('takes an address that was cut or typed for an id of no map', () =>
    expect(idOfAddress('~%')).toBe('~%'));
});

describe('isReadableHash', () => {
  it.each([
    '',
    '#/',
    '#/map/9frzkeszdpom/report',
    '#/map/%D1%82%D0%B0',
    '#/map/a%20b',
    '%23/map/x',
    mapHref('%'),
  ])('takes %j', (hash) => expect(isReadableHash(hash)).toBe(true));

  it.each(['#/map/%', '#/map/%25s', '#/map/%2525', '#/map/%E0%A4', '#/map/%25D1'])('refuses %j', (hash) =>
    expect(isReadableHash(hash)).toBe(false),
  );
});

describe('addresses of the pages', () => {
  it.each([
    ['http://host/', 'http://host/'],
    ['http://host/tropa/', 'http://host/tropa/'],
    ['http://host/tropa/#/map/other', 'http://host/tropa/'],
  ])('stay within the page at %s', (here, page) => {
    expect(new URL(mapHref('a b'), here).href).toBe(`${page}#/map/${addressOf('a b')}`);
    expect(new URL(presentHref('a b'), here).href).toBe(`${page}#/map/${addressOf('a b')}/present`);
    expect(new URL(LIBRARY_HREF, here).href).toBe(`${page}#/`);
  });
});
