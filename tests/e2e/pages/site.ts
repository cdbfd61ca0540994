import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { base } from '../../../.tools/setup.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

type Files = ReadonlyMap<string, Buffer>;

/** A host of the build in build/ that can put up a newer one and go down. */
export class Site {
  readonly #server: Server;
  #files: Files = filesOfBuild();

  static async open(): Promise<Site> {
    const site = new Site();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const path = pathname === `${base}/` ? '/index.html' : pathname.slice(base.length);
      const file = pathname.startsWith(`${base}/`) ? this.#files.get(path) : undefined;
      const caching = path.startsWith('/_app/immutable/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache';
      response.writeHead(file ? 200 : 404, {
        'content-type': TYPES[extname(path)] ?? 'text/plain',
        'cache-control': caching,
        // As hosts with cross-origin rules say it.
        vary: 'Origin',
      });
      response.end(file);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${base}/`;
  }

  /** Puts up another build in the place of this one; `number` is the content of its page's `meta[name=build]`. */
  deploy(number: number): void {
    this.#files = laterBuild(filesOfBuild(), number);
  }

  /** What a path of the build holds, as text. */
  text(path: string): string {
    return this.#files.get(path)?.toString() ?? '';
  }

  /** Goes down: nobody reaches it any more. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function filesOfBuild(): Files {
  const entries = readdirSync('build', { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.replaceAll('\\', '/').slice('build'.length), readFileSync(path)]));
}

/** The same app as another build of it would be: every script has another name, so none of the old ones is there. */
function laterBuild(files: Files, number: number): Files {
  const { version } = JSON.parse(files.get('/_app/version.json')?.toString() ?? '') as { version: string };
  const scripts = [...files.keys()].filter((path) => /^\/_app\/immutable\/.*\.js$/.test(path));
  const renamed = (text: string) =>
    scripts
      .map((path) => basename(path))
      .reduce((done, name) => done.replaceAll(name, name.replace(/\.js$/, `-${number}.js`)), text)
      .replaceAll(version, `${version}-${number}`);
  return new Map(
    [...files].map(([path, bytes]) => {
      if (!/\.(js|html|json)$/.test(path)) return [path, bytes];
      const text = renamed(bytes.toString());
      return [renamed(path), Buffer.from(path === '/index.html' ? withOwnHash(text, number) : text)];
    }),
  );
}

/** A page whose policy allows its own script, marked with its number. */
function withOwnHash(html: string, number: number): string {
  const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  return html
    .replace(/'sha256-[^']+'/, `'sha256-${hash}'`)
    .replace('</title>', `</title><meta name="build" content="${number}" />`);
}
