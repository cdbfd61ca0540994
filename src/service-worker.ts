/*
 * Keeps the whole app on the device: it opens and works without a network. Only the app's own files are answered for;
 * every other request goes its way, and nothing is ever asked of another origin.
 *
 * A new version is fetched beside the one in use and waits until the user takes it (`skip-waiting`) or no tab is left.
 */
import { base, build, files, version } from '$service-worker';

/*
 * The worker's side of the API: TypeScript has it in a library that can't stand beside the DOM's.
 * https://w3c.github.io/ServiceWorker/
 */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
const worker = globalThis as unknown as WorkerScope;

const PREFIX = `tropa${base}@`;
const CACHE = PREFIX + version;
/** The one page of the app; a map's address stands behind '#', which no worker sees. */
const PAGE = `${base}/`;
const IMMUTABLE = `${base}/_app/immutable/`;
/** Tells a version that was in use from one that was fetched and never taken. Not a file of the app. */
const IN_USE = `${base}/.in-use`;
const OURS: ReadonlySet<string> = new Set([...build, ...files]);

/** Hosts that answer by origin say so in `Vary`; a file of ours is the same for whoever asks. */
const ANY = { ignoreVary: true };

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'skip-waiting') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

/**
 * Fetches what is not there yet. The page and the build have to be there whole: until they are, the version before stays
 * in use and the browser comes back later. An icon or a schema that is missing is fetched when it is asked for.
 */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all([...build.map((path) => keep(cache, path)), keepPage(cache)]);
  await Promise.allSettled(files.map((path) => keep(cache, path)));
}

async function keep(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path, ANY)) return;
  const immutable = path.startsWith(IMMUTABLE);
  // What has not changed since the version before need not be loaded again: its name says what is in it.
  const known = immutable ? await caches.match(path, ANY) : undefined;
  const response = known ?? (await fetched(path, { cache: immutable ? 'default' : 'no-cache' }));
  await cache.put(path, response);
}

/** A page of another build, from a host in the middle of being changed, would ask for files that are not here. */
async function keepPage(cache: Cache): Promise<void> {
  const html = await (await fetched(PAGE, { cache: 'no-cache' })).text();
  const asked = html.match(/[\w./-]*\/_app\/immutable\/[\w./~-]+/g) ?? [];
  const foreign = asked.find((path) => !OURS.has(path));
  if (foreign) throw new Error(`The page is of another build: ${foreign}`);
  // Without the marks of a redirect, which a page may not have.
  await cache.put(PAGE, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
}

/** A file from the network, tried twice. Rejects where there is none. */
async function fetched(path: string, init: RequestInit): Promise<Response> {
  const once = async () => {
    const response = await fetch(path, init);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  return once().catch(once);
}

/**
 * The version before stays: a tab that could not keep its edits goes on with it and may still load parts of it. Older
 * ones, and those that were fetched and never taken, go.
 */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const used = await Promise.all(others.map(async (name) => (await caches.open(name)).match(IN_USE)));
  const before = others.filter((_, index) => used[index]).at(-1);
  await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)));
  await (await caches.open(CACHE)).put(IN_USE, new Response());
  await worker.clients.claim();
}

/** The answer to a request for the app's own files; `null` for everything else, which is not touched. */
function answerTo(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return null;
  if (request.mode === 'navigate') {
    return pathname === PAGE || pathname === `${PAGE}index.html` ? keptOrFetched(PAGE, request) : null;
  }
  return OURS.has(pathname) || pathname.startsWith(IMMUTABLE) ? keptOrFetched(pathname, request) : null;
}

async function keptOrFetched(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  // This version first; a tab of the one before finds its own parts there.
  const kept = (await cache.match(path, ANY)) ?? (await caches.match(path, ANY));
  if (kept) return kept;
  const response = await fetch(request);
  // The browser may have dropped it, or it was missing when this version was fetched.
  if (response.ok && OURS.has(path)) await cache.put(path, response.clone());
  return response;
}
