import type { Scene } from '../scene/shapes.ts';
import { turnsOfOthers } from '../scene/turns.ts';
import type { Answer, Sent } from './job.ts';

/** So many things of a map go to a worker at once: to copy them takes a few milliseconds. */
const SLICE = 60;

/**
 * Has a worker do a job on scenes: copied to it bit by bit, so that the page goes on moving. The job and its result are what
 * `structuredClone` takes; the result's buffers are moved. Rejects with the signal's reason once that is given, and with an
 * error where the worker can't start or fails; the worker is ended in any case.
 */
export async function inWorker<Job, Result>(
  start: () => Worker,
  scenes: readonly Scene[],
  job: Job,
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted();
  const worker = start();
  const ended = new AbortController();
  try {
    const answer = answerOf<Result>(worker, ended.signal, signal);
    // What goes wrong meanwhile is waited for below.
    answer.catch(() => {});
    const send = (sent: Sent<Job>) => worker.postMessage(sent);
    const othersTurn = turnsOfOthers();
    for (const [scene, { groups }] of scenes.entries()) {
      for (let from = 0; from < groups.length && !signal?.aborted; from += SLICE) {
        send({ kind: 'groups', scene, groups: groups.slice(from, from + SLICE) });
        await othersTurn();
      }
    }
    send({ kind: 'job', scenes: scenes.map((scene) => ({ ...scene, groups: [] })), job });
    return await answer;
  } finally {
    ended.abort();
    worker.terminate();
  }
}

function answerOf<Result>(worker: Worker, ended: AbortSignal, signal?: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const options = { signal: ended };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Answer<Result>>) => {
        if (data.ok) resolve(data.result);
        else reject(new Error(data.fault));
      },
      options,
    );
    worker.addEventListener('error', () => reject(new Error('The worker failed.')), options);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), options);
  });
}
