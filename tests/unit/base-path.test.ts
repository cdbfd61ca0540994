import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The base path that the build would take with this `BASE_PATH`. */
function baseWith(path: string): unknown {
  const print = 'import("./svelte.config.js").then(({ default: { kit } }) => console.log(kit.paths.base))';
  const env = { ...process.env, BASE_PATH: path };
  return execFileSync(process.execPath, ['-e', print], { env, encoding: 'utf8' }).trim();
}

describe('BASE_PATH', () => {
  it.each([
    ['', ''],
    ['/', ''],
    ['/tropa', '/tropa'],
    ['tropa/', '/tropa'],
    ['/team/tropa/', '/team/tropa'],
  ])('%j builds for %j', (given, base) => expect(baseWith(given)).toBe(base));
});
