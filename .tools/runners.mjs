// The checks of the project, each as the counts it ends with.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runPackage } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {boolean} passed @returns {Counts} */
export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** `1 passed, 2 failed, 3 skipped`; skips are named only where there are some.
 * @param {Counts} counts */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Counts what a command's checks report; at the command's end, however it comes, the last line says the sum and
 * the exit code tells of failures. A command that breaks off before a check has failed counts as one failed. */
export function startCount() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  process.on('exit', (code) => {
    if (code !== 0 && total.failed === 0) total.failed = 1;
    if (total.failed > 0) process.exitCode = 1;
    console.log(inWords(total));
  });
  /** @param {Counts} counts */
  return (counts) => {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  };
}

/** A check that is one command and counts as one.
 * @param {string} script @param {string[]} args */
export async function runCheck(script, args) {
  return one((await runPackage(script, args)) === 0);
}

/** @param {string[]} args more arguments for vitest
 * @param {Record<string, string>} [env] */
export function runVitest(args = [], env = {}) {
  const file = 'tests/.results/unit.json';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted(file, 'vitest/vitest.mjs', ['run', ...reporters, ...args], env, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles(report.testResults),
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** @param {string[]} args more arguments for Playwright
 * @param {Record<string, string>} [env] */
export function runPlaywright(args = [], env = {}) {
  const file = 'tests/.results/e2e.json';
  return counted(file, '@playwright/test/cli.js', ['test', ...args], env, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
}

/** Runs a test runner and reads its JSON report. A runner that fails without naming a failed test, or leaves no
 * report, counts as one failed.
 * @param {string} file
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {(report: any) => Counts} read
 * @returns {Promise<Counts>} */
async function counted(file, script, args, env, read) {
  const path = join(root, file);
  mkdirSync(join(root, 'tests/.results'), { recursive: true });
  rmSync(path, { force: true });
  const code = await runPackage(script, args, { env });
  if (!existsSync(path)) return one(false);
  const counts = read(JSON.parse(readFileSync(path, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Test files that broke before they named a failed test.
 * @param {{ status: string, assertionResults: { status: string }[] }[]} files */
function brokenFiles(files) {
  return files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
}
