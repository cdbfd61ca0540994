export { MemoryBackend, type Backend, type Write } from './backend.ts';
export { DATABASE, openBackend, STORE } from './database.ts';
export { MapRepository, type Loaded, type Removed, type RepositoryChange } from './repository.ts';
export { TONES, type MapOutline, type MapRecord, type MapSummary, type Tone } from './records.ts';
export { Autosave, AUTOSAVE_DELAY, type AutosaveOptions, type SaveStatus } from './autosave.ts';
export { onHide } from './hide.ts';
