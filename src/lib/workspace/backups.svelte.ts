/** What the user asked to do: make a backup, or restore from this archive. */
export type BackupWish = 'save' | File;

/** What is to be done about backups; how it is done is loaded when it is asked for. One thing at a time. */
export class Backups {
  #wishes = $state.raw<readonly BackupWish[]>([]);

  /** What is being done now. */
  get wish(): BackupWish | null {
    return this.#wishes[0] ?? null;
  }

  ask(wish: BackupWish): void {
    this.#wishes = [...this.#wishes, wish];
  }

  /** What was being done is over. */
  close(): void {
    this.#wishes = this.#wishes.slice(1);
  }
}
