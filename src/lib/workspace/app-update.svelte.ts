/**
 * `ready`: a new version waits and can be taken. `applying`: it is being taken. `held`: it is not taken here, for this
 * tab has edits that could not be kept.
 */
export type UpdateState = 'none' | 'ready' | 'applying' | 'held';

export interface AppUpdateOptions {
  /** The browser's `navigator.serviceWorker`. */
  readonly container: ServiceWorkerContainer;
  /** Keeps what is unsaved in this tab; whether all of it is kept. */
  readonly flush: () => Promise<boolean>;
  /** Loads the page anew. */
  readonly reload: () => void;
  /** All of the app is on this device for the first time. */
  readonly onoffline?: () => void;
}

/** How often a new version is asked for, in milliseconds. */
const CHECK_EVERY = 3_600_000;
/** Not oftener than this when the page comes into view, in milliseconds. */
const CHECK_PAUSE = 60_000;

/**
 * The app's service worker as its tabs see it. A new version is taken when the user says so in any of them; then every
 * tab keeps its edits and loads the new one. A tab that can't keep them stays as it is.
 */
export class AppUpdate {
  readonly #options: AppUpdateOptions;
  #registration: ServiceWorkerRegistration | null = null;
  #waiting = $state.raw<ServiceWorker | null>(null);
  #postponed = $state.raw<ServiceWorker | null>(null);
  #step = $state<'idle' | 'applying' | 'held'>('idle');
  #controlled = false;
  #checkedAt = 0;

  constructor(options: AppUpdateOptions) {
    this.#options = options;
  }

  /** Reactive. */
  get state(): UpdateState {
    if (this.#step !== 'idle') return this.#step;
    return this.#waiting && this.#waiting !== this.#postponed ? 'ready' : 'none';
  }

  /**
   * Registers the worker and watches it as long as the page lives. Where the browser or the host allows none, the app
   * works as it does, from the network.
   */
  async start(script: string): Promise<void> {
    const { container } = this.#options;
    this.#controlled = container.controller !== null;
    let first = false;
    container.addEventListener('controllerchange', () => {
      // A page that no worker answered for runs on as it is, even where it is not of the newest version.
      if (this.#controlled) void this.#takenOver();
      else if (first) this.#options.onoffline?.();
      this.#controlled = true;
    });
    const registration = await container.register(script).catch(() => null);
    if (!registration) return;
    first = registration.active === null;
    this.#registration = registration;
    registration.addEventListener('updatefound', () => this.#watch(registration.installing));
    this.#watch(registration.installing);
    this.#look();
    this.#checkedAt = Date.now();
    setInterval(() => void this.check(), CHECK_EVERY);
  }

  /** Asks for a new version, unless that was done a moment ago. Without a network nothing happens. */
  async check(): Promise<void> {
    if (Date.now() - this.#checkedAt < CHECK_PAUSE) return;
    this.#checkedAt = Date.now();
    await this.#registration?.update().catch(() => {});
  }

  /** Keeps this tab's edits and has the new version taken, here and in all other tabs. */
  async apply(): Promise<void> {
    this.#step = 'applying';
    if (!(await this.#options.flush())) {
      this.#step = 'held';
      return;
    }
    const waiting = this.#registration?.waiting;
    // The tabs load anew when it has taken over.
    if (waiting) waiting.postMessage('skip-waiting');
    else this.#options.reload();
  }

  /** Says no more of this version. It comes by itself when all tabs are closed. */
  postpone(): void {
    this.#postponed = this.#waiting;
    this.#step = 'idle';
  }

  async #takenOver(): Promise<void> {
    this.#step = 'applying';
    if (await this.#options.flush()) this.#options.reload();
    else this.#step = 'held';
  }

  #watch(installing: ServiceWorker | null): void {
    installing?.addEventListener('statechange', () => this.#look());
  }

  #look(): void {
    const { active, waiting } = this.#registration ?? {};
    // The very first one waits for a moment only.
    this.#waiting = (active && waiting) ?? null;
  }
}
