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
    // It is registered when the page has been shown: src/lib/views/update.
    serviceWorker: { register: false },
    /*
     * Whatever finds its way into the page, no script of it runs and nothing leaves. Styles stand in attributes too, and
     * pictures are captured by way of data: and blob: addresses.
     */
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self', 'data:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
    typescript: {
      config: (tsconfig) => {
        tsconfig.include.push('../*.config.js', '../*.config.ts', '../.tools/*.mjs', '../tests/**/*.mjs');
        // Kit leaves it out for a library of types it can do without.
        tsconfig.exclude = tsconfig.exclude.filter(
          (/** @type {string} */ path) => path !== '../src/service-worker.ts',
        );
      },
    },
  },
};

export default config;
