import regular from '@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf?url';
import medium from '@expo-google-fonts/golos-text/500Medium/GolosText_500Medium.ttf?url';
import semiBold from '@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf?url';
import bold from '@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf?url';
import { textsOf, type Scene } from '../scene/shapes.ts';
import type { FaceFile } from './typesetter.ts';
import { nearestWeight, type FaceWeight } from './weights.ts';

/** The interface's font, a file for each weight: a PDF can't hold one that varies. */
const ADDRESSES: Readonly<Record<FaceWeight, string>> = {
  400: regular,
  500: medium,
  600: semiBold,
  700: bold,
};

/** The faces that a scene's texts need, and the one that a sheet's name is set in. Rejects where one can't be had. */
export async function facesFor(scene: Scene, signal?: AbortSignal): Promise<readonly FaceFile[]> {
  const weights = new Set<FaceWeight>([400]);
  for (const { weight } of textsOf(scene.groups)) weights.add(nearestWeight(weight));
  return Promise.all(
    [...weights].sort().map(async (weight) => {
      const response = await fetch(ADDRESSES[weight], signal ? { signal } : {});
      if (!response.ok) throw new Error(`${ADDRESSES[weight]}: ${response.status}`);
      return { weight, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}
