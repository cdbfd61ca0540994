import { describe, expect, it } from 'vitest';
import {
  backupReminder,
  noteInBackupRecord,
  readBackupRecord,
  remindLater,
  type BackupRecord,
} from './backup-record.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const remind = (record: BackupRecord, ...saved: readonly string[]) => backupReminder(record, saved, NOW);

function memory(text: string | null = null) {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
}

describe('backupReminder', () => {
  it.each<[string, BackupRecord, readonly string[], number | null | undefined]>([
    ['an old backup and a map saved since', { at: daysAgo(20) }, [daysAgo(1)], 20],
    ['an old backup and nothing new', { at: daysAgo(20) }, [daysAgo(21)], undefined],
    ['a young backup', { at: daysAgo(13) }, [daysAgo(1)], undefined],
    ['a backup of 14 days', { at: daysAgo(14) }, [daysAgo(1)], 14],
    ['no backup and an old map', {}, [daysAgo(1), daysAgo(15)], null],
    ['no backup and an old first visit', { first: daysAgo(15) }, [daysAgo(1)], null],
    ['no backup and all is young', { first: daysAgo(3) }, [daysAgo(1)], undefined],
    [
      'an old first visit and a young backup',
      { first: daysAgo(90), at: daysAgo(2) },
      [daysAgo(1)],
      undefined,
    ],
    ['no maps', { first: daysAgo(90) }, [], undefined],
    ['a record that can’t be read alone', { at: daysAgo(20) }, [''], undefined],
    ['a week of quiet', { at: daysAgo(20), quietUntil: daysAgo(-1) }, [daysAgo(1)], undefined],
    ['the quiet is over', { at: daysAgo(20), quietUntil: daysAgo(1) }, [daysAgo(1)], 20],
  ])('with %s', (_, record, saved, days) => {
    const expected = days === undefined ? null : { days };
    expect(remind(record, ...saved)).toEqual(expected);
  });
});

describe('the record', () => {
  it('keeps what it knew beside what is new', () => {
    const store = memory();
    noteInBackupRecord({ first: daysAgo(9) }, store);
    noteInBackupRecord({ at: daysAgo(1) }, store);
    remindLater(NOW, store);
    expect(readBackupRecord(store)).toEqual({
      first: daysAgo(9),
      at: daysAgo(1),
      quietUntil: daysAgo(-7),
    });
  });

  it.each(['{', '7', 'null', '[]', '{"at":5,"first":"yesterday"}'])('takes %s for nothing', (text) => {
    expect(readBackupRecord(memory(text))).toEqual({});
  });

  it('does without a local storage', () => {
    const shut = {
      getItem: () => {
        throw new Error('shut');
      },
      setItem: () => {
        throw new Error('shut');
      },
    };
    expect(readBackupRecord(shut)).toEqual({});
    expect(() => noteInBackupRecord({ at: daysAgo(1) }, shut)).not.toThrow();
  });
});
