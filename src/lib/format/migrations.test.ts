import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../../../tests/fixtures/saved-maps.ts';
import { CURRENT_VERSION, readMapFile, writeMapFile } from './index.ts';
import { migrate, MIGRATIONS, type Migration } from './migrations.ts';
import { fileSchema } from './schema.ts';
import { isObject, ownValue, type Shape } from './shape.ts';

const versions = Array.from({ length: CURRENT_VERSION }, (_, index) => index + 1);

describe('versions of the format', () => {
  it('have a migration each but the current one, in order and without gaps', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(versions.slice(0, -1));
  });

  it('have a fixture each, and there are no others', () => {
    const files = readdirSync('tests/fixtures/files').filter((name) => name.endsWith('.tropa.json'));
    expect(files.sort()).toEqual(versions.map((version) => `map.v${version}.tropa.json`).sort());
  });

  it.each(versions)('version %i opens and is saved as the current one', (version) => {
    const text = fixtureText(version);
    expect(JSON.parse(text)).toMatchObject({ format: 'tropa-map', version });
    const result = readMapFile(text);
    if (!result.ok) throw new Error(result.errors[0]?.message);
    expect(readMapFile(writeMapFile(result.map))).toEqual(result);
  });

  it('the fixture of the current one says something in every field', () => {
    expect(unused(fileSchema, [JSON.parse(fixtureText(CURRENT_VERSION))], 'file')).toEqual([]);
  });
});

describe('migrate', () => {
  const steps: readonly Migration[] = [
    { from: 2, migrate: (file) => ({ ...file, second: true }) },
    { from: 1, migrate: (file) => ({ ...file, first: true }) },
  ];

  it('takes a file through every step from its version on', () => {
    const old = Object.freeze({ format: 'tropa-map', version: 1 });
    expect(migrate(old, 1, 3, steps)).toEqual({ ...old, version: 3, first: true, second: true });
    expect(migrate({ version: 2 }, 2, 3, steps)).toEqual({ version: 3, second: true });
  });

  it('gives a file of the target version back as it is', () => {
    const file = { version: 3 };
    expect(migrate(file, 3, 3, steps)).toBe(file);
  });

  it('never skips a missing step', () => {
    expect(() => migrate({ version: 1 }, 1, 4, steps)).toThrow('No migration from version 3');
  });
});

/** The known keys that none of the values at their place fills: absent, null, empty. */
function unused(shape: Shape, values: readonly unknown[], path: string): string[] {
  switch (shape.type) {
    case 'optional':
    case 'nullable':
      return unused(shape.wrapped, values, path);
    case 'array':
      return unused(shape.item, values.filter(Array.isArray).flat(), `${path}[]`);
    case 'record':
      return unused(shape.value, values.filter(isObject).flatMap(Object.values), `${path}{}`);
    case 'loose_object':
      return Object.entries(shape.entries).flatMap(([key, entry]) =>
        unused(
          entry,
          values.filter(isObject).map((value) => ownValue(value, key)),
          `${path}.${key}`,
        ),
      );
    default:
      return values.some((value) => value !== undefined && value !== null && value !== '') ? [] : [path];
  }
}
