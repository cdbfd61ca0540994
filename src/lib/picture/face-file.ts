import regular from '@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf?url';
import medium from '@expo-google-fonts/golos-text/500Medium/GolosText_500Medium.ttf?url';
import semiBold from '@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf?url';
import bold from '@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf?url';
import type { FaceWeight } from './weights.ts';

/** The interface's font, a file for each weight: neither a PDF nor an outline can be made of one that varies. */
const ADDRESSES: Readonly<Record<FaceWeight, string>> = {
  400: regular,
  500: medium,
  600: semiBold,
  700: bold,
};

/** The font's file of a weight. Rejects where it can't be had, or with the signal's reason. */
export async function faceFile(weight: FaceWeight, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(ADDRESSES[weight], signal ? { signal } : {});
  if (!response.ok) throw new Error(`${ADDRESSES[weight]}: ${response.status}`);
  return response.arrayBuffer();
}
