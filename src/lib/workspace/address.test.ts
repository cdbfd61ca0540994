import { describe, expect, it } from 'vitest';
import { addressOf, idOfAddress } from './address.ts';

describe('addressOf', () => {
  it('leaves ids of ours as they are', () => expect(addressOf('9frzkeszdpom')).toBe('9frzkeszdpom'));

  it.each(['такси', 'a/b', '#/map/x', '..', '%2F', '~x', ' ', '__proto__', '🚕?'])('carries %j', (id) => {
    expect(addressOf(id)).toMatch(/^~?[\w-]+$/);
    expect(idOfAddress(addressOf(id))).toBe(id);
  });

  it('takes an address that was cut or typed for an id of no map', () =>
    expect(idOfAddress('~%')).toBe('~%'));
});
