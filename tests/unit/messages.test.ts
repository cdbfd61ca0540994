import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const i18n = 'src/lib/i18n';

/** Keys that are looked up by a computed name, as in m[`level_${level}`]: the part before the `${`. */
const computed: readonly string[] = [];

interface Plural {
  readonly declarations: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}
type Message = string | readonly Plural[];

function messages(feature: string, locale: string): ReadonlyMap<string, Message> {
  const text = readFileSync(join(i18n, 'messages', feature, `${locale}.json`), 'utf8');
  return new Map(
    Object.entries(JSON.parse(text) as Record<string, Message>).filter(([key]) => key !== '$schema'),
  );
}

const variants = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** The names of a message's parameters, those that only choose the plural too. */
function parameters(message: Message): readonly string[] {
  const shown = variants(message).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
  );
  const inputs = typeof message === 'string' ? [] : message.flatMap(({ declarations }) => declarations);
  const asked = inputs.filter((text) => text.startsWith('input ')).map((text) => text.slice('input '.length));
  return [...new Set([...shown, ...asked])].sort();
}

/** The plural forms a message has, as 'one', 'few', …; undefined where it has no plural. */
function forms(message: Message): readonly string[] | undefined {
  if (typeof message === 'string') return undefined;
  const locals = message.flatMap(({ declarations }) =>
    declarations.flatMap((text) => /^local (\w+) = \w+: plural$/.exec(text)?.[1] ?? []),
  );
  if (locals.length === 0) return undefined;
  const conditions = message.flatMap(({ match }) => Object.keys(match).flatMap((key) => key.split(/,\s*/)));
  const plural = conditions.map((text) => text.split('=')).filter(([name]) => locals.includes(name!.trim()));
  return [...new Set(plural.map(([, form]) => form!.trim()))].sort();
}

/** The app's own code in one text. */
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|paraglide/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'))
  .join('\n');
const named = new Set([...code.matchAll(/\bm\s*\.\s*(\w+)/g)].map(([, key]) => key));
const isUsed = (key: string) => named.has(key) || computed.some((prefix) => key.startsWith(prefix));

const features = readdirSync(join(i18n, 'messages')).sort();

it('every folder of messages is one the app is built with', () => {
  const settings = JSON.parse(readFileSync(join(i18n, 'project.inlang/settings.json'), 'utf8'));
  const listed = settings['plugin.inlang.messageFormat'].pathPattern;
  expect(features.map((feature) => `./messages/${feature}/{locale}.json`)).toEqual([...listed].sort());
});

it('no key stands in two folders', () => {
  const keys = features.flatMap((feature) => [...messages(feature, 'en').keys()]);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('every computed name is looked up', () => {
  expect(computed.filter((prefix) => !code.includes(`m[\`${prefix}\${`))).toEqual([]);
});

describe.each(features)('the messages of %s', (feature) => {
  const en = messages(feature, 'en');
  const ru = messages(feature, 'ru');

  it('have the same keys in both languages', () => {
    expect([...ru.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('have the same parameters in both languages', () => {
    const of = (all: ReadonlyMap<string, Message>) =>
      Object.fromEntries([...all].map(([key, message]) => [key, parameters(message)]));
    expect(of(ru)).toEqual(of(en));
  });

  it('are never empty', () => {
    const empty = [...en, ...ru].filter(
      ([, message]) => variants(message).length === 0 || variants(message).some((text) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('have every plural form of %s', (locale, all) => {
    const expected = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort();
    const plurals = [...all].flatMap(([key, message]) => {
      const found = forms(message);
      return found ? [{ key, forms: found }] : [];
    });
    expect(plurals).toEqual(plurals.map(({ key }) => ({ key, forms: expected })));
  });

  it('are used', () => {
    expect([...en.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
