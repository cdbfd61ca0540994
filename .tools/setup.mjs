// What every command shares: the right Node, the locked packages, the generated code, the build.
// Nothing here may import a package: on a fresh clone there are none yet.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const path = (process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');

/** Where the app is served from: '' at a host's root, '/tropa' for a project page.
 * @type {'' | `/${string}`} */
export const base = path === '' ? '' : `/${path}`;

/** Kit empties this folder before each build, so that a stamp in it never outlives the build it speaks of. */
const stamp = join(root, '.svelte-kit/output/tropa-build');
const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** @param {string} title */
export function heading(title) {
  console.log(`\n── ${title}`);
}

/** Stops the command with a reason a reader can act on.
 * @param {string} reason
 * @returns {never} */
export function giveUp(reason) {
  console.error(`\n${reason}`);
  process.exit(1);
}

/** Stops with a clear word where this Node is older than package.json asks for. */
export function needNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = wanted.split('.').map(Number);
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  giveUp(`Tropa needs Node ${wanted} or newer; this is ${process.versions.node}. See https://nodejs.org`);
}

/** Runs a program in the repo with its output shown; the exit code, 1 where it could not start or was killed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeout?: number, shell?: boolean }} [options] timeout in ms
 * @returns {Promise<number>} */
export function run(program, args, { env = {}, timeout = 0, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout,
      shell,
    });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => {
      process.off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/** Runs the command of an installed package by its script, so that no shell and no PATH stand between.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options] */
export function runPackage(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** @param {string[]} args */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** Installs the locked packages where they are missing or older than the lockfile. */
export async function install() {
  // npm writes this file last, so a broken install counts as none.
  const installed = join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && changed(installed) >= changed(join(root, 'package-lock.json'))) return;
  heading('Installing the packages of package-lock.json (npm ci)');
  if ((await runNpm(['ci', '--include=dev'])) !== 0) {
    giveUp('The packages could not be installed: see above. A first run needs the network.');
  }
}

/** Generates the code that git does not keep: the messages and SvelteKit's types. @returns {Promise<boolean>} done */
export async function sync() {
  heading('Generating messages and types (npm run sync)');
  return (await runNpm(['run', '--silent', 'sync'])) === 0;
}

/** Builds the app into build/. @returns {Promise<boolean>} done */
export async function build() {
  if ((await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) !== 0) return false;
  writeFileSync(stamp, base);
  return true;
}

/** Whether build/ was made by `build` from these very sources, for this base path. */
export function isBuilt() {
  if (!existsSync(stamp) || !existsSync(join(root, 'build/index.html'))) return false;
  if (readFileSync(stamp, 'utf8') !== base) return false;
  const built = changed(stamp);
  return sources.every((source) => newest(join(root, source)) <= built);
}

/** @param {string} path */
function changed(path) {
  return statSync(path).mtimeMs;
}

/** When the newest file below a path changed; a folder's own time tells of files taken away.
 * @param {string} path
 * @returns {number} */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
