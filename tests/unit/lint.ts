import { type ESLint, Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import { join } from 'node:path';
import ts from 'typescript-eslint';

/** A linter with one rule of ours: the messages it has for a file of this path below src and this code. */
export function linterWith(rule: NonNullable<ESLint.Plugin['rules']>[string]) {
  const cwd = process.cwd();
  const linter = new Linter({ cwd });
  const config = defineConfig(
    { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
    svelte.configs.base,
    { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
    { plugins: { tropa: { rules: { rule } } }, rules: { 'tropa/rule': 'error' } },
  );
  return (path: string, code: string): string[] =>
    linter.verify(code, config, { filename: join(cwd, 'src', path) }).map(({ message }) => message);
}
