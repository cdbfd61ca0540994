import { fold } from './fold.ts';

/** Something that can be found by its title or by what else is known of it. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  readonly about: readonly string[];
}

export interface Indexed<Item extends Findable> {
  readonly item: Item;
  readonly title: string;
  readonly about: string;
}

export interface Hits<Item> {
  readonly rows: readonly Item[];
  /** How many more there are than rows. */
  readonly more: number;
}

/** Folds what is searched once, so that a key press costs no more than the looking. */
export function indexed<Item extends Findable>(items: readonly Item[]): Indexed<Item>[] {
  return items.map((item) => ({ item, title: fold(item.title), about: fold(item.about.join('\n')) }));
}

/** The items in which every word is found, best first: at the title's start, at a word's, inside it, elsewhere. */
export function search<Item extends Findable>(
  index: readonly Indexed<Item>[],
  words: readonly string[],
  limit: number,
): Hits<Item> {
  const found = index.flatMap((entry) => {
    const score = scoreOf(entry, words);
    return score === null ? [] : [{ item: entry.item, score }];
  });
  found.sort((a, b) => a.score - b.score);
  return { rows: found.slice(0, limit).map(({ item }) => item), more: Math.max(0, found.length - limit) };
}

function scoreOf(entry: Pick<Indexed<Findable>, 'title' | 'about'>, words: readonly string[]): number | null {
  let score = 0;
  for (const word of words) {
    if (entry.title.startsWith(word)) score += 0;
    else if (entry.title.includes(` ${word}`)) score += 1;
    else if (entry.title.includes(word)) score += 2;
    else if (entry.about.includes(word)) score += 3;
    else return null;
  }
  return score;
}
