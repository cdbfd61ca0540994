import { levelWithName } from './level-names.ts';
import { formatGap } from './numbers.ts';
import { m } from './paraglide/messages.js';

export interface LadderFigures {
  /** Levels 0–5 or their mean; `null`: not known. */
  readonly expected: number | null;
  readonly delivered: number | null;
  readonly target: number | null;
  /** Delivered minus expected, in levels. */
  readonly gap: number | null;
}

/** The gap ladder in words: "expects 3 Desired, gets 2 Expected, target 4 WOW, gap −1". */
export function ladderText({ expected, delivered, target, gap }: LadderFigures): string {
  const parts = [
    expected === null ? m.ladder_expects_nothing() : m.ladder_expects({ level: levelWithName(expected) }),
    delivered === null ? m.ladder_gets_nothing() : m.ladder_gets({ level: levelWithName(delivered) }),
  ];
  if (target !== null) parts.push(m.ladder_target({ level: levelWithName(target) }));
  if (gap !== null) parts.push(m.ladder_gap({ gap: formatGap(gap) }));
  return parts.join(', ');
}
