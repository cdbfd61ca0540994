import type { Finding } from '#lib/analysis';
import {
  dropEmptyStage,
  giveComplaintWay,
  nameGesture,
  nameObservationCondition,
  putInStageUnder,
  scaleLinkShares,
  targetLevel,
  type Command,
} from '#lib/document';
import { COMPLAINT_WAYS, isLevel, stageUnder, TOP_LEVEL, type JourneyMap, type Level } from '#lib/domain';
import { complaintName, m, titleOr } from '#lib/i18n';
import { levelWords } from './words.ts';

/** One click that makes the edit. */
export interface FixChoice {
  readonly label: string;
  /** What has been fixed, to be told afterwards in the language of that moment. */
  readonly done: () => string;
  readonly command: Command;
}

/** An edit that wants a text first. */
export interface FixText {
  readonly label: string;
  readonly example: string;
  /** Whether conditions are suggested for it. */
  readonly conditions: boolean;
  readonly done: () => string;
  readonly command: (text: string) => Command;
}

export type Fix =
  | { readonly kind: 'choices'; readonly label: string | null; readonly choices: readonly FixChoice[] }
  | ({ readonly kind: 'text' } & FixText);

/** The edit that answers a finding; `null` where none does, or where there is nothing left to edit. */
export function fixOf(finding: Finding, map: JourneyMap): Fix | null {
  const fix = draftFix(finding, map);
  if (fix?.kind === 'text') return changes(fix.command('…'), map) ? fix : null;
  if (!fix) return null;
  const choices = fix.choices.filter(({ command }) => changes(command, map));
  return choices.length > 0 ? { ...fix, choices } : null;
}

const changes = (command: Command, map: JourneyMap) => command.apply(map) !== map;

const oneClick = (label: string, done: () => string, command: Command): Fix => ({
  kind: 'choices',
  label: null,
  choices: [{ label, done, command }],
});

function draftFix(finding: Finding, map: JourneyMap): Fix | null {
  const { about } = finding;
  if (about.kind === 'map') return null;
  const { id } = about;
  switch (finding.code) {
    case 'silence':
      return {
        kind: 'text',
        label: m.findings_gesture(),
        example: m.findings_gesture_example(),
        conditions: false,
        done: m.findings_fixed_gesture,
        command: (text) => nameGesture(id, text),
      };
    case 'unpredictable':
    case 'observed-once':
      return {
        kind: 'text',
        label: m.findings_condition(),
        example: m.findings_condition_example(),
        conditions: true,
        done: m.findings_fixed_condition,
        command: (text) => nameObservationCondition(id, text),
      };
    case 'silent-loss':
      return {
        kind: 'choices',
        label: m.findings_complaint(),
        choices: COMPLAINT_WAYS.filter((way) => way !== 'none').map((way) => ({
          label: complaintName(way),
          done: m.findings_fixed_complaint,
          command: giveComplaintWay(id, way),
        })),
      };
    case 'incredible-standard':
      return aimFor(id, 4);
    case 'target-below-expected': {
      // A target of 5 would be the next finding: no fix for who expects the incredible.
      const level = Math.ceil(finding.data.expected);
      return isLevel(level) && level < TOP_LEVEL ? aimFor(id, level) : null;
    }
    case 'shares-exceed':
      return oneClick(m.findings_scale_shares(), m.findings_fixed_shares, scaleLinkShares(id));
    case 'empty-stage': {
      const title = map.stages.find((stage) => stage.id === id)?.title ?? '';
      return oneClick(m.findings_remove_stage(), m.findings_fixed_remove_stage, dropEmptyStage(id, title));
    }
    case 'no-stage': {
      const stage = stageUnder(map, id);
      if (!stage) return null;
      const named = () => ({ title: titleOr(stage.title) });
      return oneClick(
        m.findings_join_stage(named()),
        () => m.findings_fixed_join_stage(named()),
        putInStageUnder(id),
      );
    }
    default:
      return null;
  }
}

function aimFor(id: string, level: Level): Fix {
  return oneClick(
    m.findings_set_target({ level: levelWords(level) }),
    () => m.findings_fixed_target({ level: levelWords(level) }),
    targetLevel([id], level),
  );
}
