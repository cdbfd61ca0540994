import type { Analysis } from '#lib/analysis';

/** What is known of a big map before its first analysis: nothing. */
export const NO_ANALYSIS: Analysis = {
  touchpoints: new Map(),
  ranking: [],
  journey: {
    service: null,
    reliability: null,
    loyalty: null,
    limitedBy: null,
    completion: null,
    coverage: { measured: 0, all: 0 },
  },
  stages: new Map(),
  paths: [],
  findings: [],
};
