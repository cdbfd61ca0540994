import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArgs, findBrowser } from '../../../.tools/browser.mjs';

/** A browser of its own with a profile that outlives it, so that it can be killed and started again. */
export class KillableBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'tropa-profile-'));
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  /** Starts it and gives its page. */
  async start(): Promise<Page> {
    const port = join(this.#profile, 'DevToolsActivePort');
    rmSync(port, { force: true });
    // A browser that was killed leaves its lock behind.
    rmSync(join(this.#profile, 'SingletonLock'), { force: true });
    const args = [
      ...browserArgs,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${this.#profile}`,
      '--hide-crash-restore-bubble',
      '--lang=ru',
      'about:blank',
    ];
    // A group of its own: what is killed is the browser with all its processes, at once.
    this.#process = spawn(findBrowser() ?? chromium.executablePath(), args, {
      detached: true,
      stdio: 'ignore',
    });
    while (!/\n/.test(existsSync(port) ? readFileSync(port, 'utf8') : '')) {
      await new Promise((go) => setTimeout(go, 20));
    }
    const [number, path] = readFileSync(port, 'utf8').split('\n');
    this.#browser = await chromium.connectOverCDP(`ws://127.0.0.1:${number}${path}`);
    const [context] = this.#browser.contexts();
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error('The browser has no page');
    return page;
  }

  /** Kills it without a word, as a crash or a power button would. */
  async kill(): Promise<void> {
    const { pid } = this.#process ?? {};
    const gone = new Promise((resolve) => this.#process?.once('exit', resolve));
    if (pid !== undefined && this.#process?.exitCode === null) {
      process.kill(-pid, 'SIGKILL');
      await gone;
    }
    this.#process = null;
    await this.#browser?.close().catch(() => {});
    this.#browser = null;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
