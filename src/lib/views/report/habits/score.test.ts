import { expect, it } from 'vitest';
import { habitScore } from './score.ts';

const answer = (state: 'yes' | 'partly' | 'no') => ({ state, note: '' });

it('a habit partly kept is half a habit, one of somebody’s own counts nothing', () => {
  const audit = {
    trust: answer('yes'),
    reachable: answer('partly'),
    'never-late': answer('no'),
    own: answer('yes'),
  };
  expect(habitScore(audit)).toEqual({ score: 1.5, open: 7 });
  expect(habitScore({})).toEqual({ score: 0, open: 10 });
});
