import { expect, it } from 'vitest';
import { channelOptions, complaintOptions, dimensionOptions, leverOptions } from './words.ts';

it.each([
  ['channel', channelOptions],
  ['lever', leverOptions],
  ['complaint way', complaintOptions],
  ['dimension', dimensionOptions],
])('every %s has a name of its own', (_, options) => {
  const named = options();
  expect(named.filter(({ value, label }) => label === value)).toEqual([]);
  expect(new Set(named.map(({ label }) => label)).size).toBe(named.length);
});
