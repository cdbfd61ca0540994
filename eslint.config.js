import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { layersRule } from './.tools/layers.mjs';
import { wordsRule } from './.tools/words.mjs';
import svelteConfig from './svelte.config.js';

const tropa = { rules: { layers: layersRule, words: wordsRule } };

export default defineConfig(
  includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off', // TypeScript knows.
      'no-control-regex': 'off', // File names and JSON have their rules about them.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte', 'tests/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // State is immutable and derived: a Map here is a computation's own, never state.
      'svelte/prefer-svelte-reactivity': 'off',
      // The plain rule asks for what `let { a, b = $bindable() } = $props()` can't give.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    // A test that finds nothing where something must be fails by that.
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    // Addresses are fragments of the one page: resolved ones name the base path as well and load the page anew.
    files: ['src/lib/**/*.svelte', 'src/routes/**'],
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['src/**'],
    plugins: { tropa },
    rules: { 'tropa/layers': 'error' },
  },
  {
    files: ['src/**/*.svelte'],
    plugins: { tropa },
    rules: { 'tropa/words': 'error' },
  },
  {
    files: ['.tools/**', 'tests/bench/**'],
    rules: { 'no-console': 'off' },
  },
);
