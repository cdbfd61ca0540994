import type { JourneyMap } from '#lib/domain';
import type { ReadError } from '#lib/format';
import type { SaveStatus, TextStore } from '#lib/storage';

/**
 * `memory`: the browser keeps nothing, the map is gone when the page is closed. `following`: another tab writes the map
 * and this one shows it. `removed`: the map was taken out of the library elsewhere; what is shown is in no place.
 */
export type MapStatus = SaveStatus | 'memory' | 'following' | 'removed';

/** Why a map could not be opened: there is none, its record can't be read, the storage can't, a newer app wrote there. */
export interface OpenFailure {
  readonly failure: 'missing' | 'unreadable' | 'storage' | 'newer';
  readonly error?: ReadError;
}

/** What happened to the open map by another hand than the user's in this tab. */
export type MapEvent =
  /** An edit was refused: the map is only shown. */
  | 'refused'
  /** Another tab has taken the right to write. */
  | 'taken-over'
  /** This tab may write now: the other one has let go or is gone. */
  | 'writing'
  /** Somebody else changed the map: it is a step that can be undone. */
  | 'changed-elsewhere'
  /** Unsaved edits lost their place to somebody else's and were kept as a version. */
  | 'kept-aside'
  /** They could not even be kept as a version: they are offered as a file. */
  | 'not-kept-aside'
  /** Edits that a closed page had not saved were found and taken up. */
  | 'recovered';

export interface OpenMapOptions {
  readonly store?: TextStore;
  /** `edits` come with `not-kept-aside`. */
  readonly onevent?: (event: MapEvent, edits?: JourneyMap) => void;
  /** The map was changed and saved. */
  readonly onkept?: () => void;
}
