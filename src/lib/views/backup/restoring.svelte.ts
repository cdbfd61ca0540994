import {
  BackupError,
  planRestore,
  restoreMaps,
  type BackupChoice,
  type BackupFault,
  type Library,
  type MapRepository,
  type PlannedMap,
  type RestorePlan,
  type RestoreResult,
} from '#lib/workspace';

type Step =
  | { readonly step: 'reading' | 'restoring'; readonly done: number; readonly total: number }
  | { readonly step: 'refused'; readonly fault: BackupFault | null }
  | { readonly step: 'choosing'; readonly plan: RestorePlan }
  | { readonly step: 'done'; readonly result: RestoreResult };

/** Restoring from one archive: it is read, the user chooses, what was chosen is done. */
export class Restoring {
  readonly #repository: MapRepository;
  readonly #library: Library;
  readonly #work = new AbortController();
  #now = $state.raw<Step>({ step: 'reading', done: 0, total: 0 });
  #choices = $state.raw<ReadonlyMap<number, BackupChoice>>(new Map());

  constructor(repository: MapRepository, library: Library) {
    this.#repository = repository;
    this.#library = library;
  }

  get now(): Step {
    return this.#now;
  }

  choiceOf({ index, choice }: PlannedMap): BackupChoice {
    return this.#choices.get(index) ?? choice;
  }

  choose(maps: readonly PlannedMap[], choice: BackupChoice): void {
    this.#choices = new Map([...this.#choices, ...maps.map(({ index }) => [index, choice] as const)]);
  }

  /** How many maps something is to be done with. */
  get chosen(): number {
    const { now } = this;
    if (now.step !== 'choosing') return 0;
    return now.plan.maps.filter((map) => this.choiceOf(map) !== 'leave').length;
  }

  async read(archive: File): Promise<void> {
    const { signal } = this.#work;
    try {
      const onprogress = (done: number, total: number) => (this.#now = { step: 'reading', done, total });
      const plan = await planRestore(archive, this.#repository, { signal, onprogress });
      this.#now = { step: 'choosing', plan };
    } catch (error) {
      this.#now = { step: 'refused', fault: error instanceof BackupError ? error.fault : null };
    }
  }

  /** Does what was chosen; `copyTitle` names the copies. */
  async restore(copyTitle: (title: string) => string): Promise<RestoreResult | null> {
    const { now } = this;
    if (now.step !== 'choosing') return null;
    const { backup, maps } = now.plan;
    const chosen = maps.map((map) => ({ ...map, choice: this.choiceOf(map) }));
    const onprogress = (done: number, total: number) => (this.#now = { step: 'restoring', done, total });
    onprogress(0, this.chosen);
    const place = { repository: this.#repository, library: this.#library };
    const result = await restoreMaps(backup, chosen, place, {
      signal: this.#work.signal,
      onprogress,
      copyTitle,
    });
    this.#now = { step: 'done', result };
    return result;
  }

  cancel(): void {
    this.#work.abort();
  }
}
