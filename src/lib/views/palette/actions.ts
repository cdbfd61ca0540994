import { newId } from '#lib/domain';
import { insertStage, type Document, type StepLabel } from '#lib/document';
import { m } from '#lib/i18n';
import { action } from './action.ts';
import { choosing } from './choices.ts';
import { ANYWHERE, GOING, MAKING } from './keys-list.ts';
import { looking } from './looking.ts';
import type { Row } from './row.ts';

/** What only the page can do for the palette. */
export interface PaletteHost {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly saveCopy: () => void;
  readonly open: () => void;
  readonly exportPicture: () => void;
  readonly copyPicture: () => void;
  readonly print: () => void;
  readonly keys: () => void;
  /** Begins to try out changes. */
  readonly tryOut: () => void;
  readonly keepTrial: () => void;
  readonly dropTrial: () => void;
  readonly assumptions: () => void;
  /** Shows the earlier versions of the map, or closes them. */
  readonly versions: () => void;
  readonly keepVersion: () => void;
  /** Goes to the report. */
  readonly report: () => void;
  /** Presents the map. */
  readonly present: () => void;
  /** Goes to the library. */
  readonly home: () => void;
  readonly stepWords: (step: StepLabel) => string;
}

/** What changes the map: not offered while it is only shown. */
const CHANGING: ReadonlySet<string> = new Set([
  'new-touchpoint',
  'next-touchpoint',
  'new-note',
  'new-stage',
  'link',
  'duplicate',
  'remove',
  'undo',
  'redo',
  'arrange',
  'tool-touchpoint',
  'tool-link',
  'tool-note',
  'try-out',
  'keep-trial',
  'drop-trial',
]);

/** Every action of the editor page that can be taken now, in the order they are shown. */
export function paletteActions(page: Document, host: PaletteHost): Row[] {
  const rows = allActions(page, host);
  return page.editor.editable ? rows : rows.filter(({ id }) => !CHANGING.has(id));
}

function allActions(page: Document, host: PaletteHost): Row[] {
  return [
    ...making(page),
    ...changing(page, host),
    ...looking(page),
    ...analysing(page, host),
    ...filing(host),
    ...choosing(),
    action('maps', m.palette_all_maps(), host.home),
    action('keys', m.app_keys(), host.keys, { key: ANYWHERE.keys }),
  ];
}

/** The touchpoint that the canvas's keys act on: the last one selected. */
function activeOf({ editor, session }: Document): string | null {
  return [...session.selection].findLast((id) => editor.touchpoints.has(id)) ?? null;
}

function making(page: Document): Row[] {
  const { canvas } = page.session;
  if (!canvas) return [action('new-stage', m.palette_new_stage(), () => addStage(page))];
  const active = activeOf(page);
  const missing = active === null ? m.palette_needs_touchpoint() : null;
  const fromActive = (run: (id: string) => void) => () => {
    if (active !== null) run(active);
  };
  return [
    action('new-touchpoint', m.palette_new_touchpoint(), () => canvas.addTouchpoint(), {
      key: MAKING.touchpoint,
    }),
    action('next-touchpoint', m.palette_next_touchpoint(), fromActive(canvas.addAfter), {
      key: MAKING.next,
      missing,
    }),
    action('new-note', m.palette_new_note(), () => canvas.addNote(), { key: MAKING.note }),
    action('new-stage', m.palette_new_stage(), () => addStage(page)),
    action('link', m.palette_link_from(), fromActive(canvas.startLink), { key: MAKING.link, missing }),
  ];
}

/** Puts a stage after the one that is selected or holds the selected touchpoint, else at the end. */
function addStage(page: Document): void {
  const { editor, session } = page;
  const active = activeOf(page);
  const here = session.stage ?? (active === null ? null : editor.touchpoints.get(active)?.stage);
  const index = editor.map.stages.findIndex(({ id }) => id === here);
  const id = newId();
  editor.run(insertStage(id, m.canvas_new_stage(), index < 0 ? undefined : index + 1));
  session.selectStage(id);
  session.setPanels({ inspector: true });
  session.canvas?.reveal(id);
}

function changing(page: Document, host: PaletteHost): Row[] {
  const { editor, session } = page;
  const { undoLabel, redoLabel } = editor;
  const { canvas } = session;
  // What was selected may be gone, by an undo.
  const selected = [...session.selection].some(
    (id) => editor.touchpoints.has(id) || editor.links.has(id) || editor.notes.has(id),
  );
  const onCanvas = (run: () => void) => () => {
    run();
    canvas?.focus();
  };
  const empty =
    editor.map.touchpoints.length + editor.map.notes.length === 0 ? m.palette_needs_cards() : null;
  return [
    ...(canvas
      ? [
          action('duplicate', m.palette_duplicate(), onCanvas(canvas.duplicateSelected), {
            key: MAKING.duplicate,
            missing: activeOf(page) === null ? m.palette_needs_touchpoint() : null,
          }),
          action('remove', m.palette_remove(), onCanvas(canvas.removeSelected), {
            key: MAKING.remove,
            missing: selected ? null : m.palette_needs_selection(),
          }),
          action('all', m.palette_select_all(), onCanvas(canvas.selectAll), {
            key: GOING.all,
            missing: empty,
          }),
        ]
      : []),
    action(
      'undo',
      undoLabel ? m.app_undo_step({ step: host.stepWords(undoLabel) }) : m.app_undo(),
      host.undo,
      {
        key: ANYWHERE.undo,
        missing: undoLabel ? null : m.palette_needs_undo(),
      },
    ),
    action(
      'redo',
      redoLabel ? m.app_redo_step({ step: host.stepWords(redoLabel) }) : m.app_redo(),
      host.redo,
      {
        key: ANYWHERE.redo,
        missing: redoLabel ? null : m.palette_needs_redo(),
      },
    ),
    action('arrange', m.app_tool_arrange(), () => session.canvas?.arrange(), { missing: empty }),
  ];
}

function analysing({ editor }: Document, host: PaletteHost): Row[] {
  const trial = editor.trying
    ? [
        action('keep-trial', m.palette_keep_trial(), host.keepTrial, {
          missing: editor.trialChanged ? null : m.palette_needs_trial(),
        }),
        action('drop-trial', m.palette_drop_trial(), host.dropTrial),
      ]
    : [action('try-out', m.palette_try_out(), host.tryOut)];
  const today = action('today', m.palette_today(), () => (editor.monthsAhead = 0));
  return [
    action('report', m.palette_report(), host.report),
    action('present', m.present_start(), host.present, { key: ANYWHERE.present }),
    ...trial,
    ...(editor.monthsAhead > 0 ? [today] : []),
    action('assumptions', m.palette_assumptions(), host.assumptions),
  ];
}

function filing(host: PaletteHost): Row[] {
  return [
    action('save', m.app_save_file(), host.save, { key: ANYWHERE.save }),
    action('save-copy', m.app_save_copy(), host.saveCopy),
    action('open', m.app_open_file(), host.open, { key: ANYWHERE.open }),
    action('export-picture', m.app_export_picture(), host.exportPicture, { key: ANYWHERE.exportPicture }),
    action('copy-picture', m.app_copy_picture(), host.copyPicture),
    action('print', m.app_print(), host.print, { key: ANYWHERE.print }),
    action('versions', m.palette_versions(), host.versions),
    action('keep-version', m.palette_keep_version(), host.keepVersion),
  ];
}
