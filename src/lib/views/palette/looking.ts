import { OVERLAYS, type Overlay } from '#lib/analysis';
import { TOOLS, type Document, type Tool } from '#lib/document';
import { m } from '#lib/i18n';
import { action } from './action.ts';
import { GOING, type KeyEntry } from './keys-list.ts';
import type { Row } from './row.ts';

const TOOL_WORDS: Readonly<Record<Tool, () => string>> = {
  select: m.app_tool_select,
  pan: m.app_tool_pan,
  touchpoint: m.app_tool_touchpoint,
  link: m.app_tool_link,
  note: m.app_tool_note,
};

const TOOL_KEYS: Readonly<Partial<Record<Tool, KeyEntry>>> = { select: GOING.select, pan: GOING.pan };

const OVERLAY_WORDS: Readonly<Record<Overlay, () => string>> = {
  gap: m.overlay_gap,
  target: m.overlay_target,
  reliability: m.overlay_reliability,
  lost: m.overlay_lost,
  complaint: m.overlay_complaint,
};

/** What changes the view of the map, and which tool is in the hand. */
export function looking({ session }: Document): Row[] {
  const { canvas, panels } = session;
  const panel = (id: 'overview' | 'curve' | 'inspector', title: string) =>
    action(`panel-${id}`, title, () => session.setPanels({ [id]: !panels[id] }), { checked: panels[id] });
  return [
    ...(canvas
      ? [
          action('fit', m.canvas_fit(), () => canvas.fit(), { key: GOING.fit }),
          action('zoom-in', m.canvas_zoom_in(), () => canvas.zoomBy(1.2), { key: GOING.zoomIn }),
          action('zoom-out', m.canvas_zoom_out(), () => canvas.zoomBy(1 / 1.2), { key: GOING.zoomOut }),
          action('zoom-reset', m.canvas_zoom_reset(), () => canvas.zoomTo(1)),
        ]
      : []),
    ...TOOLS.map((tool) => {
      const take = () => {
        session.linkingFrom = null;
        session.tool = tool;
        canvas?.focus();
      };
      const key = TOOL_KEYS[tool];
      return action(`tool-${tool}`, m.palette_tool({ tool: TOOL_WORDS[tool]() }), take, {
        checked: session.tool === tool,
        ...(key && { key }),
      });
    }),
    ...(canvas ? OVERLAYS : []).map((overlay) => {
      const show = () => {
        session.overlay = overlay;
        canvas?.focus();
      };
      return action(`overlay-${overlay}`, m.overlay_show({ overlay: OVERLAY_WORDS[overlay]() }), show, {
        checked: session.overlay === overlay,
      });
    }),
    panel('overview', m.app_panel_overview()),
    panel('curve', m.app_panel_curve()),
    panel('inspector', m.app_panel_inspector()),
  ];
}
