import { solveFlow, type FlowInput } from '#lib/analysis';

/** The page's type library has no worker scope; this is the part of it that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<FlowInput>) => void) | null;
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  const solution = solveFlow(data);
  const arrays = [...Object.values(solution), ...solution.paths.map(({ stops }) => stops)];
  const transfer = new Set(arrays.flatMap((array) => (ArrayBuffer.isView(array) ? array.buffer : [])));
  scope.postMessage(solution, { transfer: [...transfer] });
};
