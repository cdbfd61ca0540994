import adapter from '@sveltejs/adapter-static';

/** Where the app is served from: '' at a host's root, '/tropa' for a project page. */
const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

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
  },
};

export default config;
