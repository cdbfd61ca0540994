import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/*
 * What a page needs at once comes in few files: each of many small ones would be compressed by itself and cost some
 * hundred bytes more than it is worth. Only modules of a first load are grouped (`$initial`); what is fetched on demand stays
 * apart. All that is named here neither as the library's nor as the editor's is loaded by both.
 */
const LIBRARY = /\/views\/library\/|\/messages\/(library|templates)_|\/routes\/\+page/;
const EDITOR = new RegExp(
  [
    '/src/lib/(analysis|canvas|document|domain/edits|picture|views/(?!library|files))',
    '/src/lib/workspace/(clipboard|map-file|open-map|saved-session)',
    '/messages/(canvas|curve|inspector|ladder|level|model|outlook|overlay|overview|palette|picture)_',
    '/src/routes/map/',
  ].join('|'),
);
const FLOW = /\/node_modules\/(@xyflow|d3-\w+|@svelte-put)\//;
/** The pages as SvelteKit enters them. */
const ENTRY = /\/client-optimized\/nodes\//;
const isCommon = (id: string) => ![LIBRARY, EDITOR, FLOW, ENTRY].some((part) => part.test(id));

/** pptxgenjs fetches files in Node by modules that no browser has: without them the build needs no empty stand-ins. */
const withoutNode = (): Plugin => ({
  name: 'pptxgenjs-without-node',
  apply: 'build',
  transform: (code, id) =>
    id.includes('/pptxgenjs/') ? code.replace(/\bimport\('node:\w+'\)/g, 'Promise.reject()') : null,
});

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './src/lib/i18n/project.inlang',
      outdir: './src/lib/i18n/paraglide',
      strategy: ['baseLocale'],
      emitGitIgnore: false,
      emitPrettierIgnore: false,
    }),
    sveltekit(),
    withoutNode(),
  ],
  worker: { plugins: () => [withoutNode()] },
  build: {
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'common', tags: ['$initial'], test: isCommon },
            { name: 'flow', tags: ['$initial'], test: FLOW },
            { name: 'editor', tags: ['$initial'], test: EDITOR },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    environment: 'node',
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 30_000,
  },
});
