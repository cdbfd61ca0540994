import { describe, expect, it } from 'vitest';
import { accountLine, accountScale, PLOT } from './plot.ts';

describe('accountScale', () => {
  it('holds every account and 0, the higher the further up', () => {
    const { y } = accountScale([1, 3, 2.5]);
    expect(y(3)).toBe(PLOT.top);
    expect(y(0)).toBe(PLOT.height - PLOT.bottom);
    expect(y(2)).toBeLessThan(y(1));
  });

  it('does not blow small gaps up', () => {
    const { y } = accountScale([0.1]);
    expect(y(0) - y(0.1)).toBeLessThan(10);
    expect(accountScale([]).ticks).toContain(0);
  });
});

describe('accountLine', () => {
  const y = (account: number) => -10 * account;

  it('goes level to a touchpoint and changes there', () => {
    expect(accountLine([1, -1], y, 100)).toBe('M0,0L50,0L50,-10L150,-10L150,10L200,10L200,10');
  });

  it('draws a stretch as the whole line has it', () => {
    expect(accountLine([1, 2, 3], y, 100, { first: 1, last: 2 })).toBe(
      'M100,-10L150,-10L150,-20L200,-20L200,-20',
    );
  });
});
