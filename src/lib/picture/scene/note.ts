import { NOTE, NOTE_COLOURS, type Note } from '#lib/domain';
import { baselineIn, NOTE_TEXT } from './card-measures.ts';
import { shadow } from './frame.ts';
import { setting, textAt, type Pen } from './pen.ts';
import type { GroupShape } from './shapes.ts';
import { shownText, wrappedLines } from './wrap.ts';

/** As many lines as a note has room for. */
const LINES = Math.floor((NOTE.height - NOTE_TEXT.y) / NOTE_TEXT.lineHeight);

export function drawNote(note: Note, pen: Pen): GroupShape {
  const { colours, options } = pen;
  const colour = NOTE_COLOURS.find((each) => each === note.colour) ?? NOTE_COLOURS[0];
  const box = { x: note.x, y: note.y, ...NOTE };
  const set = setting(pen, NOTE_TEXT.size, 400);
  const text = note.text.slice(0, NOTE_TEXT.most);
  const lines = wrappedLines(text, NOTE.width - 2 * NOTE_TEXT.x, set, LINES);
  const at = {
    x: note.x + NOTE_TEXT.x,
    y: baselineIn(note.y + NOTE_TEXT.y, NOTE_TEXT.lineHeight, NOTE_TEXT.size),
    lineHeight: NOTE_TEXT.lineHeight,
  };
  return {
    kind: 'group',
    role: 'note',
    id: note.id,
    name: shownText(note.text),
    box,
    children: [
      ...shadow({ ...box, radius: NOTE_TEXT.radius }, options.theme === 'dark'),
      { kind: 'rect', ...box, radius: NOTE_TEXT.radius, fill: colours[`note-${colour}`] },
      textAt('text', lines, at, set, colours.text),
    ],
  };
}
