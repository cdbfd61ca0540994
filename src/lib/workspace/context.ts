import { createContext } from 'svelte';
import type { MapRepository } from '#lib/storage';
import type { Backups } from './backups.svelte.ts';
import type { FileIntake } from './file-intake.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { OpeningGuard } from './opening-guard.ts';
import type { Persistence } from './persistence.svelte.ts';
import type { Unsaved } from './unsaved.ts';

export const [getRepository, setRepository] = createContext<MapRepository>();
export const [getLibrary, setLibrary] = createContext<Library>();
export const [getFileIntake, setFileIntake] = createContext<FileIntake>();
export const [getUnsaved, setUnsaved] = createContext<Unsaved>();
export const [getOpeningGuard, setOpeningGuard] = createContext<OpeningGuard>();
export const [getPersistence, setPersistence] = createContext<Persistence>();
export const [getBackups, setBackups] = createContext<Backups>();
