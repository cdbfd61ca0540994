import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flowInput, type FlowInput, type FlowSolution } from '#lib/analysis';
import { createMap, createTouchpoint } from '#lib/domain';
import { WorkerAnalyst } from './analyst.ts';

/** A worker that answers when the test says so. */
class SlowWorker {
  static made: SlowWorker[] = [];
  onmessage: ((event: { data: FlowSolution }) => void) | null = null;
  onerror: (() => void) | null = null;
  asked: FlowInput[] = [];
  ended = false;

  constructor() {
    SlowWorker.made.push(this);
  }

  postMessage(input: FlowInput): void {
    this.asked.push(input);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(completion: number): void {
    this.onmessage?.({ data: { completion } as FlowSolution });
  }
}

const input = () => flowInput(createMap({ touchpoints: [createTouchpoint()] }));
const start = () => new SlowWorker() as unknown as Worker;

describe('WorkerAnalyst', () => {
  beforeEach(() => {
    SlowWorker.made = [];
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  function worker(index = 0): SlowWorker {
    const made = SlowWorker.made[index];
    if (!made) throw new Error(`There is no worker ${index}`);
    return made;
  }

  it('hands over the answer of a question', () => {
    const analyst = new WorkerAnalyst(start);
    const answers: (number | null)[] = [];
    analyst.solve(input(), ({ completion }) => answers.push(completion));
    worker().answer(0.5);
    expect(answers).toEqual([0.5]);
  });

  it('answers the newest question only, and asks it when the older run has ended', () => {
    const analyst = new WorkerAnalyst(start);
    const answers: string[] = [];
    const [first, second, third] = [input(), input(), input()];
    analyst.solve(first, () => answers.push('first'))();
    analyst.solve(second, () => answers.push('second'))();
    analyst.solve(third, () => answers.push('third'));
    expect(worker().asked).toEqual([first]);
    worker().answer(1);
    expect(answers).toEqual([]);
    expect(worker().asked).toEqual([first, third]);
    worker().answer(1);
    expect(answers).toEqual(['third']);
    expect(SlowWorker.made).toHaveLength(1);
  });

  it('stops a run that keeps a newer question waiting', () => {
    const analyst = new WorkerAnalyst(start);
    const answers: string[] = [];
    analyst.solve(input(), () => answers.push('old'))();
    const next = input();
    analyst.solve(next, () => answers.push('new'));
    vi.advanceTimersByTime(1000);
    expect(worker().ended).toBe(true);
    expect(worker(1).asked).toEqual([next]);
    worker(1).answer(1);
    expect(answers).toEqual(['new']);
  });

  it('says nothing of a question taken back, nor after it is closed', () => {
    const analyst = new WorkerAnalyst(start);
    const onsolved = vi.fn();
    analyst.solve(input(), onsolved)();
    worker().answer(1);
    analyst.solve(input(), onsolved);
    analyst.close();
    expect(worker().ended).toBe(true);
    worker().answer(1);
    expect(onsolved).not.toHaveBeenCalled();
  });

  it('takes no answer of a worker that was stopped for that of the next', () => {
    const analyst = new WorkerAnalyst(start);
    const answers: (number | null)[] = [];
    analyst.solve(input(), () => answers.push(NaN))();
    analyst.solve(input(), ({ completion }) => answers.push(completion));
    vi.advanceTimersByTime(1000);
    worker().answer(0.1);
    worker(1).answer(0.9);
    expect(answers).toEqual([0.9]);
  });

  it.each([
    [
      'no worker can start',
      () => {
        throw new Error('no workers here');
      },
    ],
    [
      'the worker fails',
      () => {
        const slow = new SlowWorker();
        slow.postMessage = () => setTimeout(() => slow.onerror?.());
        return slow as unknown as Worker;
      },
    ],
  ])('computes in the page where %s', (_, begin: () => Worker) => {
    const analyst = new WorkerAnalyst(begin);
    const onsolved = vi.fn();
    analyst.solve(input(), onsolved);
    vi.runAllTimers();
    expect(onsolved).toHaveBeenCalledOnce();
    expect(onsolved.mock.calls[0]?.[0]).toMatchObject({ completion: null });
  });
});
