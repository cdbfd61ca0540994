import type { ParamMatcher } from '@sveltejs/kit';

/** The views of a map that have an address of their own; the map itself has none. */
export const match = ((param): param is 'report' | 'present' =>
  param === 'report' || param === 'present') satisfies ParamMatcher;
