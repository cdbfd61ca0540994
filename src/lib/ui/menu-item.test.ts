import { describe, expect, it } from 'vitest';
import { menuStep } from './menu-item.ts';

const labels = ['Открыть', 'Отменить', 'Удалить'];

describe('menuStep', () => {
  it('goes round with the arrows', () => {
    expect(menuStep('ArrowDown', -1, labels, '')).toBe(0);
    expect(menuStep('ArrowDown', 2, labels, '')).toBe(0);
    expect(menuStep('ArrowUp', 0, labels, '')).toBe(2);
    expect(menuStep('End', 0, labels, '')).toBe(2);
  });

  it('finds by typed letters: one goes on, more narrow down', () => {
    expect(menuStep('о', 0, labels, 'о')).toBe(1);
    expect(menuStep('о', 1, labels, 'о')).toBe(0);
    expect(menuStep('м', 0, labels, 'отм')).toBe(1);
    expect(menuStep('x', 0, labels, 'x')).toBeNull();
  });

  it('leads nowhere in an empty menu and for other keys', () => {
    expect(menuStep('Home', -1, [], '')).toBeNull();
    expect(menuStep('F5', 1, labels, '')).toBeNull();
  });
});
