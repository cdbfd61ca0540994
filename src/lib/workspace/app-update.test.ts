import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppUpdate } from './app-update.svelte.ts';

class Worker extends EventTarget {
  readonly asked: unknown[] = [];
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
}

class Registration extends EventTarget {
  active: Worker | null = null;
  waiting: Worker | null = null;
  installing: Worker | null = null;
  checks = 0;
  async update(): Promise<void> {
    this.checks += 1;
    throw new TypeError('no network');
  }

  /** A new version is fetched, and waits. */
  fetchVersion(): Worker {
    const found = new Worker();
    this.installing = found;
    this.dispatchEvent(new Event('updatefound'));
    this.installing = null;
    this.waiting = found;
    found.dispatchEvent(new Event('statechange'));
    return found;
  }
}

class Container extends EventTarget {
  controller: Worker | null = null;
  registration: Registration | null = new Registration();
  async register(): Promise<Registration> {
    if (!this.registration) throw new DOMException('not here', 'SecurityError');
    return this.registration;
  }

  /** The worker that waits, or is the first, answers for the pages from now on. */
  takeOver(): void {
    const { registration } = this;
    const worker = registration?.waiting ?? new Worker();
    if (registration) {
      registration.active = worker;
      registration.waiting = null;
    }
    this.controller = worker;
    worker.dispatchEvent(new Event('statechange'));
    this.dispatchEvent(new Event('controllerchange'));
  }
}

/** A tab and what it has done: `kept` says whether its edits can be kept. */
async function tab({ container = new Container(), visited = true } = {}) {
  const done: string[] = [];
  const can = { keep: true };
  const { registration } = container;
  if (visited && registration) {
    registration.active = new Worker();
    container.controller = registration.active;
  }
  const update = new AppUpdate({
    container: container as unknown as ServiceWorkerContainer,
    flush: async () => {
      done.push('flush');
      return can.keep;
    },
    reload: () => void done.push('reload'),
    onoffline: () => void done.push('offline'),
  });
  await update.start('service-worker.js');
  return { update, container, registration: registration ?? new Registration(), done, can };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the first visit', () => {
  it('ends with the app on the device, and no page loaded anew', async () => {
    const { update, container, done } = await tab({ visited: false });
    container.takeOver();
    await settled();
    expect(done).toEqual(['offline']);
    expect(update.state).toBe('none');
  });

  it('offers nothing while the very first version passes through waiting', async () => {
    const { update, registration } = await tab({ visited: false });
    registration.fetchVersion();
    expect(update.state).toBe('none');
  });

  it('goes on without a worker where none is allowed', async () => {
    const container = new Container();
    container.registration = null;
    const { update, done } = await tab({ container });
    await update.check();
    expect([update.state, done]).toEqual(['none', []]);
  });
});

describe('a new version', () => {
  it('is offered when it waits, be it from before', async () => {
    const { update, registration } = await tab();
    expect(update.state).toBe('none');
    registration.fetchVersion();
    expect(update.state).toBe('ready');

    const container = new Container();
    container.registration?.fetchVersion();
    expect((await tab({ container })).update.state).toBe('ready');
  });

  it('is told to take over when the edits are kept, and then the page is loaded anew', async () => {
    const { update, container, registration, done } = await tab();
    const waiting = registration.fetchVersion();
    await update.apply();
    expect([update.state, waiting.asked, done]).toEqual(['applying', ['skip-waiting'], ['flush']]);
    container.takeOver();
    await settled();
    expect(done).toEqual(['flush', 'flush', 'reload']);
  });

  it('that another tab has taken is loaded when the edits are kept', async () => {
    const { container, registration, done } = await tab();
    registration.fetchVersion();
    container.takeOver();
    await settled();
    expect(done).toEqual(['flush', 'reload']);
  });

  it('does not come over edits that can’t be kept, until they can', async () => {
    const { update, container, registration, done, can } = await tab();
    registration.fetchVersion();
    can.keep = false;
    container.takeOver();
    await settled();
    expect([update.state, done]).toEqual(['held', ['flush']]);
    await update.apply();
    expect([update.state, done]).toEqual(['held', ['flush', 'flush']]);
    can.keep = true;
    await update.apply();
    expect(done).toEqual(['flush', 'flush', 'flush', 'reload']);
  });

  it('is not taken by a tab that can’t keep its own edits', async () => {
    const { update, registration, can } = await tab();
    const waiting = registration.fetchVersion();
    can.keep = false;
    await update.apply();
    expect([update.state, waiting.asked]).toEqual(['held', []]);
  });

  it('that is put off is silent, the next one is not', async () => {
    const { update, registration } = await tab();
    registration.fetchVersion();
    update.postpone();
    expect(update.state).toBe('none');
    registration.fetchVersion();
    expect(update.state).toBe('ready');
  });

  it('is asked for every hour, and in between at most once a minute', async () => {
    const { update, registration } = await tab();
    await update.check();
    expect(registration.checks).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    await update.check();
    await update.check();
    expect(registration.checks).toBe(1);
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(registration.checks).toBe(3);
  });
});
