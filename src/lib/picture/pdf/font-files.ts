import { textsOf, type Scene } from '../scene/shapes.ts';
import type { FaceFile } from './typesetter.ts';
import { faceFile } from '../face-file.ts';
import { nearestWeight, type FaceWeight } from '../weights.ts';

/** The faces that a scene's texts need, and the one that a sheet's name is set in. Rejects where one can't be had. */
export async function facesFor(scene: Scene, signal?: AbortSignal): Promise<readonly FaceFile[]> {
  const weights = new Set<FaceWeight>([400]);
  for (const { weight } of textsOf(scene.groups)) weights.add(nearestWeight(weight));
  return Promise.all(
    [...weights].sort().map(async (weight) => ({
      weight,
      bytes: new Uint8Array(await faceFile(weight, signal)),
    })),
  );
}
