import { pagesOf, type PageChoice, type PagePlan } from '../pages/index.ts';
import type { Scene } from '../scene/shapes.ts';
import { inTurns } from '../scene/turns.ts';
import { inWorker } from '../workshop/index.ts';
import { facesFor } from './font-files.ts';
import type { FaceFile } from './typesetter.ts';
import type { PdfInfo } from './write.ts';

/** What the worker is asked for. */
export interface PdfJob {
  readonly plan: PagePlan;
  readonly info: PdfInfo;
  readonly faces: readonly FaceFile[];
}

export interface PdfWords {
  /** The program's own name. */
  readonly maker: string;
  /** Of the scene's texts, a language tag. */
  readonly language: string;
}

/**
 * A PDF of a scene: shapes as vectors, text as text that can be found and copied. Made in a worker, or on the page in turns where
 * none can start. Rejects with the signal's reason where that stops it, and where the font can't be had.
 */
export async function scenePdf(
  scene: Scene,
  choice: PageChoice,
  words: PdfWords,
  signal?: AbortSignal,
  start: () => Worker = startWorker,
): Promise<Blob> {
  const faces = await facesFor(scene, signal);
  const info = { ...words, title: scene.title, date: new Date() };
  const job: PdfJob = { plan: pagesOf(scene, choice), info, faces };
  const file = await made(scene, job, start, signal);
  signal?.throwIfAborted();
  return new Blob([file], { type: 'application/pdf' });
}

async function made(
  scene: Scene,
  job: PdfJob,
  start: () => Worker,
  signal: AbortSignal | undefined,
): Promise<ArrayBuffer> {
  try {
    return await inWorker<PdfJob, ArrayBuffer>(start, [scene], job, signal);
  } catch {
    signal?.throwIfAborted();
    const { writePdf } = await import('./write.ts');
    return writePdf(scene, job.plan, job.info, job.faces, (work) => inTurns(work, signal), signal);
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
}
