import { solveFlow, type FlowInput, type FlowSolution } from '#lib/analysis';

/** Works out the flow of a big map somewhere else than in the thread that draws. */
export interface Analyst {
  /** Asks for a solution, once; the returned function takes the question back. */
  solve(input: FlowInput, onsolved: (solution: FlowSolution) => void): () => void;
  close(): void;
}

interface Question {
  readonly input: FlowInput;
  readonly onsolved: (solution: FlowSolution) => void;
}

/** How long a run that nobody waits for any more may keep the newer question waiting, in milliseconds. */
const PATIENCE = 150;

/**
 * One worker that answers the newest question only. A run that has become stale is left to end by itself if that is
 * soon, since a new worker costs more; otherwise it is stopped. Where no worker can start, the page computes itself.
 */
export class WorkerAnalyst implements Analyst {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #running: Question | null = null;
  /** The question that is wanted: the running one or the next. */
  #wanted: Question | null = null;
  #impatience: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Worker = startWorker) {
    this.#start = start;
  }

  solve(input: FlowInput, onsolved: (solution: FlowSolution) => void): () => void {
    const question = { input, onsolved };
    this.#wanted = question;
    if (this.#running === null) this.#ask(question);
    else this.#impatience ??= setTimeout(() => this.#stop(), PATIENCE);
    return () => {
      if (this.#wanted === question) this.#wanted = null;
    };
  }

  close(): void {
    this.#wanted = null;
    this.#stop();
  }

  #ask(question: Question): void {
    this.#running = question;
    try {
      this.#worker ??= this.#listenTo(this.#start());
      this.#worker.postMessage(question.input);
    } catch {
      this.#solveHere();
    }
  }

  #listenTo(worker: Worker): Worker {
    // What a worker that was stopped has still to say is of no interest.
    const heard = () => worker === this.#worker;
    worker.onmessage = ({ data }: MessageEvent<FlowSolution>) => heard() && this.#answer(data);
    worker.onerror = () => heard() && this.#solveHere();
    return worker;
  }

  #answer(solution: FlowSolution): void {
    clearTimeout(this.#impatience);
    this.#impatience = undefined;
    const [done, wanted] = [this.#running, this.#wanted];
    this.#running = null;
    if (wanted === null) return;
    if (wanted !== done) {
      this.#ask(wanted);
      return;
    }
    this.#wanted = null;
    wanted.onsolved(solution);
  }

  /** Ends the run under way and goes on with the question that is wanted. */
  #stop(): void {
    clearTimeout(this.#impatience);
    this.#impatience = undefined;
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
    if (this.#wanted) this.#ask(this.#wanted);
  }

  #solveHere(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const question = (this.#running = this.#wanted);
    // In a turn of its own, so that what asked is done first, as it is with a worker.
    if (question) setTimeout(() => this.#running === question && this.#answer(solveFlow(question.input)));
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./analyst.worker.ts', import.meta.url), { type: 'module' });
}
