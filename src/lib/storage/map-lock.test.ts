import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeLocks } from '../../../tests/fixtures/fake-locks.ts';
import { MapLock } from './map-lock.ts';

let locks: FakeLocks;
const settled = () => new Promise((go) => setTimeout(go));

function tab() {
  const turns: string[] = [];
  const lock = new MapLock('taxi', {
    onheld: () => turns.push('held'),
    onlost: () => turns.push('lost'),
    locks,
  });
  return { lock, turns };
}

beforeEach(() => void (locks = new FakeLocks()));

describe('MapLock', () => {
  it('comes at once when nobody has it', async () => {
    const { lock, turns } = tab();
    expect(await lock.ask()).toBe(true);
    expect(turns).toEqual([]);
  });

  it('is waited for, and comes when its holder lets go', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    expect(await second.lock.ask()).toBe(false);
    first.lock.release();
    await settled();
    expect(second.turns).toEqual(['held']);
    expect(first.turns).toEqual([]);
  });

  it('comes when its holder dies', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    locks.die('tropa:map:taxi');
    await settled();
    expect(second.turns).toEqual(['held']);
  });

  it('is given a moment by a page that is just being left', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    const asked = second.lock.ask();
    first.lock.release();
    expect(await asked).toBe(true);
    await settled();
    expect(second.turns).toEqual([]);
  });

  it('can be taken; who had it is told, waits again and gets it back', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    await second.lock.take();
    await settled();
    expect(first.turns).toEqual(['lost']);
    expect(second.turns).toEqual([]);
    second.lock.release();
    await settled();
    expect(first.turns).toEqual(['lost', 'held']);
  });

  it('goes to and fro any number of times', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    for (let turn = 0; turn < 20; turn++) await (turn % 2 ? first : second).lock.take();
    await settled();
    expect(first.turns.filter((each) => each === 'lost')).toHaveLength(10);
    expect(second.turns.filter((each) => each === 'lost')).toHaveLength(10);
    expect([...first.turns, ...second.turns]).not.toContain('held');
  });

  it('that was released comes no more', async () => {
    const [first, second] = [tab(), tab()];
    await first.lock.ask();
    await second.lock.ask();
    second.lock.release();
    first.lock.release();
    await settled();
    expect(second.turns).toEqual([]);
    const third = tab();
    expect(await third.lock.ask()).toBe(true);
  });

  it('is everybody’s where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {});
    const lock = new MapLock('taxi', { onheld: () => {}, onlost: () => {} });
    expect(await lock.ask()).toBe(true);
    await lock.take();
    lock.release();
    vi.unstubAllGlobals();
  });
});
