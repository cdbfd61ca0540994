import type { Touchpoint } from '#lib/domain';
import { formatNumber, leverName, levelWithName, m } from '#lib/i18n';

export interface SpeakerNote {
  readonly name: string;
  readonly text: string;
}

/** What the speaker may want to say of a touchpoint and the hall does not read; empty ones are left out. */
export function notesOf({ expected, delivered, surpass, owner }: Touchpoint): readonly SpeakerNote[] {
  const lever = surpass.lever === null ? '' : leverName(surpass.lever);
  const observed = delivered.observations
    .map(({ level, count, condition, note }) => {
      const times = count > 1 ? ` × ${formatNumber(count, 0)}` : '';
      return [`${levelWithName(level)}${times}`, condition, note].filter(Boolean).join(', ');
    })
    .join('\n');
  return [
    { name: m.present_note_expected(), text: expected.note },
    { name: m.present_note_delivered(), text: delivered.note },
    { name: m.present_note_observed(), text: observed },
    { name: m.present_note_surpass(), text: [lever, surpass.note].filter(Boolean).join(': ') },
    { name: m.present_note_owner(), text: owner },
  ].filter(({ text }) => text.trim() !== '');
}
