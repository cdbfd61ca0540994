import { describe, expect, it } from 'vitest';
import { createMap } from '../create.ts';
import { setHabit, setHabitNote, setReview } from './audit.ts';

const kept = { state: 'yes', note: 'a survey', by: 'O.' } as const;
const map = createMap({ audit: { trust: kept, own: { state: 'no', note: '' } }, review: { lever: 'Time' } });

describe('a habit', () => {
  it('gets a state and a note, and keeps what else is said of it', () => {
    expect(setHabit(map, 'trust', 'partly').audit['trust']).toEqual({ ...kept, state: 'partly' });
    expect(setHabitNote(map, 'trust', 'two').audit['trust']).toEqual({ ...kept, note: 'two' });
    expect(setHabit(map, 'reachable', 'no').audit).toEqual({
      ...map.audit,
      reachable: { state: 'no', note: '' },
    });
  });

  it('without a state is no answer', () => {
    expect(setHabit(map, 'trust', null).audit).toEqual({ own: { state: 'no', note: '' } });
    expect(setHabitNote(map, 'reachable', 'a note')).toBe(map);
  });

  it('that is as it should be makes no step', () => {
    expect(setHabit(map, 'trust', 'yes')).toBe(map);
    expect(setHabit(map, 'reachable', null)).toBe(map);
    expect(setHabitNote(map, 'trust', 'a survey')).toBe(map);
  });
});

describe('a review question', () => {
  it('is answered, and not answered any more when the text is empty', () => {
    const answered = setReview(map, 'risk', 'The call');
    expect(answered.review).toEqual({ lever: 'Time', risk: 'The call' });
    expect(setReview(answered, 'lever', '').review).toEqual({ risk: 'The call' });
  });

  it('with the same answer makes no step', () => {
    expect(setReview(map, 'lever', 'Time')).toBe(map);
    expect(setReview(map, 'risk', '')).toBe(map);
  });
});
