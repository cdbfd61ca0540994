import adapter from '@sveltejs/adapter-static';
import { base } from './.tools/setup.mjs';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  compilerOptions: {
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
  kit: {
    adapter: adapter(),
    // The map's id stands behind '#': a static host serves one page, and no id is ever sent to it.
    router: { type: 'hash' },
    paths: { base, relative: base === '' },
    version: { pollInterval: 0 },
    typescript: {
      config: (tsconfig) => {
        tsconfig.include.push('../*.config.js', '../*.config.ts', '../.tools/*.mjs', '../tests/**/*.mjs');
      },
    },
  },
};

export default config;
