const WEIGHTS = [400, 500, 600, 700] as const;

/** A weight that there is a font file of. */
export type FaceWeight = (typeof WEIGHTS)[number];

/** The face nearest to a weight, of two as near the lighter one. */
export function nearestWeight(weight: number): FaceWeight {
  return WEIGHTS.reduce((best, each) => (Math.abs(each - weight) < Math.abs(best - weight) ? each : best));
}
