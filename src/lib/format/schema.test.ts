import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InferOutput } from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { JourneyMap } from '#lib/domain';
import { fixtureText, sampleText } from '../../../tests/fixtures/saved-maps.ts';
import { plainExpected } from './expected.ts';
import { mapFileJsonSchema } from './json-schema.ts';
import { fileSchema, type mapSchema } from './schema.ts';
import { arrange, isObject, type Shape } from './shape.ts';

/** A type without the room for unknown keys that loose objects have, readonly all through. */
type Known<T> = T extends readonly (infer Item)[]
  ? readonly Known<Item>[]
  : T extends object
    ? string extends keyof T
      ? unknown extends T[string & keyof T]
        ? { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
        : { readonly [key: string]: Known<T[string & keyof T]> }
      : { readonly [Key in keyof T]: Known<T[Key]> }
    : T;

describe('the definitions', () => {
  it('are the domain’s types, no more and no less', () => {
    expectTypeOf<Known<InferOutput<typeof mapSchema>>>().toEqualTypeOf<Known<JourneyMap>>();
  });

  it('use only kinds of schema that the walks know, each leaf with words for what it expects', () => {
    const visit = (shape: Shape): number => {
      switch (shape.type) {
        case 'loose_object':
          return Object.values(shape.entries).reduce((sum, entry) => sum + visit(entry), 0);
        case 'record':
          return visit(shape.value);
        case 'array':
          return visit(shape.item);
        case 'nullable':
        case 'optional':
          return visit(shape.wrapped);
        default:
          expect(['string', 'number', 'picklist', 'literal']).toContain(shape.type);
          expect(plainExpected(`${shape.message}-or-null`)).not.toContain('-or-null');
          return 1;
      }
    };
    expect(visit(fileSchema)).toBeGreaterThan(50);
  });
});

describe('the JSON Schema', () => {
  const path = resolve('static/schema/tropa-map.v1.json');
  const generated = `${JSON.stringify(mapFileJsonSchema(), null, 2)}\n`;

  it('is served as it is generated (UPDATE_SCHEMA=1 writes it anew)', () => {
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(path, generated);
    expect(readFileSync(path, 'utf8')).toBe(generated);
  });

  it.each([
    ['the sample', sampleText()],
    ['the fixture', fixtureText(1)],
    ['the least file', '{"format":"tropa-map","version":1,"map":{"id":"m","title":""}}'],
    [
      'the least file with its defaults',
      JSON.stringify(
        arrange(fileSchema, JSON.parse('{"map":{"id":"m","title":""},"version":1,"format":"tropa-map"}')),
      ),
    ],
  ])('holds for %s', (_, text) => {
    expect(breaches(mapFileJsonSchema(), JSON.parse(text), '')).toEqual([]);
  });

  it.each([
    ['"level": 2', '"level": 9', '/map/touchpoints/0/expected/level'],
    ['"share": 0.8', '"share": 8', '/map/links/0/share'],
    ['"id": "choose"', '"id": ""', '/map/stages/0/id'],
    ['"title": "Выбор"', '"name": "Выбор"', '/map/stages/0/title'],
  ])('does not hold with %s turned into %s', (from, to, place) => {
    expect(breaches(mapFileJsonSchema(), JSON.parse(sampleText().replace(from, to)), '')).toEqual([place]);
  });
});

type Rules = Record<string, unknown>;

/** The places where a value breaks a JSON Schema, for the few keywords that ours has; throws at any other. */
function breaches(schema: Rules, value: unknown, at: string): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => breachesOf(keyword, rule, schema, value, at));
}

function breachesOf(keyword: string, rule: unknown, schema: Rules, value: unknown, at: string): string[] {
  const unless = (holds: boolean) => (holds ? [] : [at]);
  const object: Rules = isObject(value) ? value : {};
  switch (keyword) {
    case '$schema':
    case '$id':
    case 'title':
    case 'default':
    case 'format':
      return [];
    case 'type':
      return unless(isOfType(rule, value));
    case 'const':
      return unless(value === rule);
    case 'enum':
      return unless((rule as unknown[]).includes(value));
    case 'minimum':
      return unless(typeof value !== 'number' || value >= (rule as number));
    case 'maximum':
      return unless(typeof value !== 'number' || value <= (rule as number));
    case 'minLength':
      return unless(typeof value !== 'string' || value.length >= (rule as number));
    case 'required':
      return (rule as string[]).filter((key) => !Object.hasOwn(object, key)).map((key) => `${at}/${key}`);
    case 'anyOf':
      return unless((rule as Rules[]).some((each) => breaches(each, value, at).length === 0));
    case 'items':
      return Array.isArray(value)
        ? value.flatMap((item, index) => breaches(rule as Rules, item, `${at}/${index}`))
        : [];
    case 'propertyNames':
      return Object.keys(object).flatMap((key) => breaches(rule as Rules, key, `${at}/${key}`));
    case 'properties':
      return Object.entries(rule as Record<string, Rules>).flatMap(([key, each]) =>
        Object.hasOwn(object, key) ? breaches(each, object[key], `${at}/${key}`) : [],
      );
    case 'additionalProperties':
      return Object.keys(object)
        .filter((key) => !Object.hasOwn((schema.properties ?? {}) as Rules, key))
        .flatMap((key) => breaches(rule as Rules, object[key], `${at}/${key}`));
    default:
      throw new Error(`JSON Schema keyword ${keyword}`);
  }
}

function isOfType(type: unknown, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === 'object' ? isObject(value) : typeof value === type;
}
