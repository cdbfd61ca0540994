import { createContext } from 'svelte';

export interface ToastMessage {
  readonly message: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toast extends ToastMessage {
  readonly id: number;
}

/** How long a toast stays, in milliseconds; the time stands still while it is pointed at or focused. */
export const TOAST_TIME = 6000;
/** With something to press it stays longer. */
const ACTION_TIME = 10_000;
const AT_ONCE = 3;

/** Short messages in the corner, the newest last, three at a time. */
export class ToastQueue {
  #shown = $state.raw<readonly Toast[]>([]);
  #nextId = 1;
  #held = false;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Reactive. */
  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /** Shows a message; gives its id. */
  toast(message: ToastMessage): number {
    const id = this.#nextId++;
    const list = [...this.#shown, { ...message, id }];
    for (const old of list.slice(0, -AT_ONCE)) this.#stop(old.id);
    this.#shown = list.slice(-AT_ONCE);
    if (!this.#held) this.#start(id);
    return id;
  }

  dismiss(id: number): void {
    this.#stop(id);
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
    if (this.#shown.length === 0) this.#held = false;
  }

  /** Stops the time of all while `held`; they begin anew when it is let go. */
  hold(held: boolean): void {
    this.#held = held;
    for (const { id } of this.#shown) {
      this.#stop(id);
      if (!held) this.#start(id);
    }
  }

  #start(id: number): void {
    const action = this.#shown.find((toast) => toast.id === id)?.action;
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), action ? ACTION_TIME : TOAST_TIME),
    );
  }

  #stop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}

export const [getToasts, setToasts] = createContext<ToastQueue>();
