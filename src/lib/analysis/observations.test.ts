import { describe, expect, it } from 'vitest';
import {
  consensusIndex,
  deliveredLevel,
  leavingShare,
  negativeShare,
  observedRange,
  zeroesAccount,
} from './index.ts';
import { observed } from './testing.ts';

const rates = { leaveRate: 0.32, zeroLeaveRate: 0.9 };

describe('observations', () => {
  it('weighs the mean with the counts', () => {
    expect(deliveredLevel(observed(0, 0, 0, 3, 2))).toBe(3.4);
    expect(observedRange(observed(0, 1, 0, 0, 2))).toEqual({ lowest: 1, highest: 4 });
  });

  it('has no figure where nothing was observed', () => {
    expect(deliveredLevel([])).toBeNull();
    expect(observedRange([])).toBeNull();
    expect(negativeShare([], 3)).toBeNull();
    expect(consensusIndex([])).toBeNull();
    expect(zeroesAccount([])).toBe(false);
    expect(leavingShare([], 3, rates)).toBe(0);
  });

  it('takes predictability from the consensus index', () => {
    expect(consensusIndex(observed(0, 0, 7))).toBe(1);
    expect(consensusIndex(observed(3, 0, 0, 0, 0, 3))).toBe(0);
    expect(consensusIndex(observed(0, 1, 2, 1))).toBeCloseTo(0.839, 3);
  });

  it('needs two observations for predictability, which one with a count of two are', () => {
    expect(consensusIndex(observed(0, 0, 1))).toBeNull();
    expect(consensusIndex(observed(0, 0, 2))).toBe(1);
  });

  it('calls negative what is below the expected level', () => {
    expect(negativeShare(observed(1, 1, 2), 2)).toBe(0.5);
    expect(negativeShare(observed(1, 1, 2), 0)).toBe(0);
    expect(negativeShare(observed(1, 1, 2), null)).toBeNull();
  });

  it('lets customers leave below the expected level, and at level 0 whatever they expect', () => {
    expect(leavingShare(observed(1, 1, 2), 2, rates)).toBeCloseTo((0.9 + 0.32) / 4, 12);
    expect(leavingShare(observed(1, 1, 2), null, rates)).toBeCloseTo(0.9 / 4, 12);
    expect(leavingShare(observed(1, 1, 2), 0, rates)).toBeCloseTo(0.9 / 4, 12);
  });
});
