import { describe, expect, it } from 'vitest';
import { createMap } from '#lib/domain';
import { LeaveGuard, type Leavable } from './leave-guard.ts';

const first = createMap({ id: 'a', title: 'A' });
const edited = { ...first, title: 'B' };

type Open = { -readonly [Key in keyof Leavable]: Leavable[Key] };
const open = (status: Leavable['status'], unsaved: boolean): Open => ({
  status,
  unsaved,
  editor: { kept: first },
});

describe('LeaveGuard', () => {
  it('lets go of what is saved, of what another tab saves and of what was taken out of the library', () => {
    for (const status of ['saved', 'following', 'removed'] as const) {
      expect(new LeaveGuard(open(status, false)).losesByClosing).toBe(false);
    }
  });

  it('does not ask about what is just being saved: a page that is left sends it off', () => {
    expect(new LeaveGuard(open('saving', true)).losesByClosing).toBe(false);
  });

  it('holds the page while saving fails', () => {
    expect(new LeaveGuard(open('failed', true)).losesByClosing).toBe(true);
  });

  it('where nothing is kept, holds the page as long as the map is in no file', () => {
    const guard = new LeaveGuard(open('memory', false));
    expect(guard.losesByClosing).toBe(true);
    guard.written();
    expect(guard.losesByClosing).toBe(false);
  });

  it('lets go of what is in a file, until the next edit', () => {
    const map = open('failed', true);
    const guard = new LeaveGuard(map);
    guard.written();
    expect(guard.losesByClosing).toBe(false);
    map.editor = { kept: edited };
    expect(guard.losesByClosing).toBe(true);
  });
});
