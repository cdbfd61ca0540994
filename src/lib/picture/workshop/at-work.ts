import type { GroupShape, Scene } from '../scene/shapes.ts';
import type { Answer, Sent } from './job.ts';

/** The page's type library has no worker scope; this is the part of it that is used. */
interface WorkerScope<Job> {
  onmessage: ((event: MessageEvent<Sent<Job>>) => void) | null;
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
}

/** Within a worker: waits for its one job, does it, and sends the result with these buffers moved. */
export function doJob<Job, Result>(
  work: (scenes: readonly Scene[], job: Job) => Promise<{ result: Result; transfer: Transferable[] }>,
): void {
  const scope = self as unknown as WorkerScope<Job>;
  const groups: GroupShape[][] = [];
  const answer = (said: Answer<Result>, transfer: Transferable[] = []) =>
    scope.postMessage(said, { transfer });
  scope.onmessage = ({ data }) => {
    if (data.kind === 'groups') {
      (groups[data.scene] ??= []).push(...data.groups);
      return;
    }
    const scenes = data.scenes.map((scene, index) => ({ ...scene, groups: groups[index] ?? [] }));
    work(scenes, data.job).then(
      ({ result, transfer }) => answer({ ok: true, result }, transfer),
      (fault: unknown) => answer({ ok: false, fault: String(fault) }),
    );
  };
}
