import type { GroupShape, Scene } from '../scene/shapes.ts';

/** What the page sends to a worker: the scenes' groups by and by, and at last the job. */
export type Sent<Job> =
  | { readonly kind: 'groups'; readonly scene: number; readonly groups: readonly GroupShape[] }
  | { readonly kind: 'job'; readonly scenes: readonly Scene[]; readonly job: Job };

/** What a worker answers, once. */
export type Answer<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly fault: string };
