import type { Document } from '#lib/document';
import { m } from '#lib/i18n';
import type { Row } from './row.ts';

/** Text of the map as one line. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The touchpoints, biggest gaps first, then in reading order. What is known of each: its stage, owner and tags. */
export function touchpointRows({ editor, session }: Document): Row[] {
  const { touchpoints, ranking } = editor.analysis;
  const rest = editor.map.touchpoints.filter(({ id }) => (touchpoints.get(id)?.rank ?? null) === null);
  return [...ranking, ...rest.map(({ id }) => id)].flatMap((id) => {
    const touchpoint = editor.touchpoints.get(id);
    if (!touchpoint) return [];
    const stage = touchpoint.stage === null ? '' : (editor.stages.get(touchpoint.stage)?.title ?? '');
    return {
      kind: 'touchpoint',
      id,
      title: line(touchpoint.title) || m.canvas_untitled(),
      about: [stage, touchpoint.owner, ...touchpoint.tags].map(line),
      run: () => session.goTo(id),
    };
  });
}

export function noteRows({ editor, session }: Document): Row[] {
  return editor.map.notes.map(({ id, text }) => ({
    kind: 'note',
    id,
    title: line(text) || m.canvas_untitled(),
    about: [],
    run: () => session.goTo(id),
  }));
}

export function stageRows({ editor, session }: Document): Row[] {
  return editor.map.stages.map(({ id, title }) => ({
    kind: 'stage',
    id,
    title: line(title) || m.canvas_untitled_stage(),
    about: [],
    run: () => {
      session.selectStage(id);
      session.canvas?.reveal(id);
    },
  }));
}

/** The links by the titles of their ends. */
export function linkRows({ editor, session }: Document): Row[] {
  const titleOf = (id: string) => line(editor.touchpoints.get(id)?.title ?? '') || m.canvas_untitled();
  return editor.map.links.map(({ id, from, to, label }) => ({
    kind: 'link',
    id,
    title: m.palette_link({ from: titleOf(from).slice(0, 80), to: titleOf(to).slice(0, 80) }),
    about: [line(label)],
    run: () => session.goTo(id),
  }));
}
