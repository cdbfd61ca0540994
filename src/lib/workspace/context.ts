import { createContext } from 'svelte';
import type { MapRepository } from '#lib/storage';
import type { FileIntake } from './file-intake.svelte.ts';
import type { Library } from './library.svelte.ts';

export const [getRepository, setRepository] = createContext<MapRepository>();
export const [getLibrary, setLibrary] = createContext<Library>();
export const [getFileIntake, setFileIntake] = createContext<FileIntake>();
