import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { setLocale } from '#lib/i18n';
import { formatBytes } from './bytes.ts';

beforeAll(() => void vi.stubGlobal('document', { documentElement: {} }));
afterAll(() => {
  setLocale('en');
  vi.unstubAllGlobals();
});

it('tells bytes in the unit that leaves them short', () => {
  setLocale('en');
  expect(formatBytes(0)).toBe('0 kB');
  expect(formatBytes(1)).toBe('1 kB');
  expect(formatBytes(450_000)).toBe('450 kB');
  expect(formatBytes(999_600)).toBe('1 MB');
  expect(formatBytes(1_250_000)).toBe('1.3 MB');
  expect(formatBytes(42_400_000)).toBe('42 MB');
  expect(formatBytes(6_200_000_000)).toBe('6.2 GB');
  setLocale('ru');
  expect(formatBytes(1_250_000)).toBe('1,3 МБ');
});
