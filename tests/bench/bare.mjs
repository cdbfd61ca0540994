// Builds and serves the bare Svelte Flow page that the editor is measured against.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview } from 'vite';

const root = join(import.meta.dirname, 'bare');
const outDir = join(import.meta.dirname, '../.results/bare');

/** @param {Record<number, string>} maps texts of the map files by size
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} */
export async function serveBare(maps) {
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: false })],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  for (const [size, text] of Object.entries(maps)) await writeFile(join(outDir, `map-${size}.json`), text);
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4390 },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  return { address, close: () => server.close() };
}
