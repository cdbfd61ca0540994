import { describe, expect, it } from 'vitest';
import { passings, sameWay, shortWay } from './way.ts';

const written = (ids: readonly string[], ways: readonly (readonly string[])[], most: number) =>
  shortWay(ids, passings(ways), most)
    .map((part) => ('id' in part ? part.id : `+${part.hidden}`))
    .join(' ');

describe('shortWay', () => {
  it('writes a short way whole', () => {
    expect(written(['a', 'b', 'c'], [['a', 'b', 'c']], 3)).toBe('a b c');
    expect(written(['a'], [['a']], 2)).toBe('a');
  });

  it('keeps the first, the last and what tells the ways apart', () => {
    const one = [...'abcdefgh'];
    const other = [...'abcxefgh'];
    expect(written(one, [one, other], 4)).toBe('a b +1 d +3 h');
    expect(written(other, [one, other], 3)).toBe('a +2 x +3 h');
  });

  it('leaves everything between out where only two fit', () => {
    expect(written([...'abcde'], [[...'abcde']], 2)).toBe('a +3 e');
  });
});

describe('sameWay', () => {
  it('compares the touchpoints in their order', () => {
    expect(sameWay(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(sameWay(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameWay(['a'], ['a', 'b'])).toBe(false);
  });
});
