import { Position, type Edge, type Node } from '@xyflow/svelte';
import {
  CARD,
  lanesOf,
  NOTE,
  positionsOf,
  type Link,
  type Note,
  type Point,
  type Touchpoint,
} from '#lib/domain';
import { moveTo, type Editor, type Session } from '#lib/document';

export type CardNode = Node<{ touchpoint: Touchpoint }, 'touchpoint'>;
export type NoteNode = Node<{ note: Note }, 'note'>;
export type MapNode = CardNode | NoteNode;
export type LinkEdge = Edge<{ link: Link; lane: number }, 'link'>;

/*
 * Sizes and handles are known beforehand, so the canvas library measures nothing. One handle in the middle is
 * enough: links find their sides by themselves.
 */
function still(size: { width: number; height: number }) {
  const middle = { x: size.width / 2, y: size.height / 2, width: 0, height: 0 };
  return {
    width: size.width,
    height: size.height,
    measured: { width: size.width, height: size.height },
    handles: [
      { ...middle, type: 'source' as const, position: Position.Right },
      { ...middle, type: 'target' as const, position: Position.Left },
    ],
  };
}

const ORIGIN: Point = { x: 0, y: 0 };
const CARD_BOX = still(CARD);
const NOTE_BOX = still(NOTE);

/**
 * The map as the canvas library wants it: arrays that it may write to. Everything the map did not change stays
 * the same object, with what the library holds in it (a drag under way), so nothing else is drawn again.
 */
export class Projection {
  readonly #editor: Editor;
  readonly #session: Session;
  /** The newest object of every node, ours or the library's. */
  #latest: ReadonlyMap<string, MapNode> = new Map();
  #latestEdges: ReadonlyMap<string, LinkEdge> = new Map();
  #nodes: MapNode[];
  // By themselves, so that typing a title leaves all links alone.
  readonly #links = $derived.by(() => this.#editor.map.links);
  readonly #lanes = $derived.by(() => lanesOf(this.#links));
  readonly edges: LinkEdge[];

  constructor(editor: Editor, session: Session) {
    this.#editor = editor;
    this.#session = session;
    this.#nodes = $derived.by(() => this.#projectNodes());
    this.edges = $derived.by(() => this.#projectEdges());
  }

  get nodes(): MapNode[] {
    return this.#nodes;
  }

  /** What the library wrote: shown at once; once a move has settled it becomes a command. */
  set nodes(nodes: MapNode[]) {
    this.#latest = new Map(nodes.map((node) => [node.id, node]));
    this.#nodes = nodes;
    this.#takeSelection(nodes);
    this.#takeMoves(nodes);
  }

  #takeSelection(nodes: readonly MapNode[]): void {
    const { selection } = this.#session;
    const chosen = nodes.filter(({ selected }) => selected).map(({ id }) => id);
    const before = nodes.filter(({ id }) => selection.has(id)).length;
    if (chosen.length === before && chosen.every((id) => selection.has(id))) return;
    this.#session.select(...chosen);
  }

  #takeMoves(nodes: readonly MapNode[]): void {
    const positions = positionsOf(this.#editor.map);
    const places = new Map<string, Point>();
    for (const { id, position, dragging } of nodes) {
      if (dragging) continue;
      const now = positions.get(id) ?? this.#editor.notes.get(id);
      if (now && (now.x !== position.x || now.y !== position.y)) places.set(id, position);
    }
    // What was refused goes back to where the map has it.
    if (places.size > 0 && !this.#editor.run(moveTo(places))) this.#nodes = this.#projectNodes();
  }

  #projectNodes(): MapNode[] {
    const { map } = this.#editor;
    // A drag that is under way when the map is locked ends where it began.
    void this.#editor.editable;
    const positions = positionsOf(map);
    const nodes: MapNode[] = [
      ...map.touchpoints.map((touchpoint) => this.#card(touchpoint, positions.get(touchpoint.id) ?? ORIGIN)),
      ...map.notes.map((note) => this.#note(note)),
    ];
    this.#latest = new Map(nodes.map((node) => [node.id, node]));
    return nodes;
  }

  #card(touchpoint: Touchpoint, position: Point): CardNode {
    const old = this.#latest.get(touchpoint.id);
    const selected = this.#session.selection.has(touchpoint.id);
    if (old?.type === 'touchpoint' && old.data.touchpoint === touchpoint && same(old, position, selected))
      return old;
    return { id: touchpoint.id, type: 'touchpoint', position, selected, data: { touchpoint }, ...CARD_BOX };
  }

  #note(note: Note): NoteNode {
    const old = this.#latest.get(note.id);
    const selected = this.#session.selection.has(note.id);
    const position = { x: note.x, y: note.y };
    if (old?.type === 'note' && old.data.note === note && same(old, position, selected)) return old;
    return { id: note.id, type: 'note', position, selected, data: { note }, ...NOTE_BOX };
  }

  #projectEdges(): LinkEdge[] {
    const lanes = this.#lanes;
    const edges = this.#links.map((link): LinkEdge => {
      const old = this.#latestEdges.get(link.id);
      const selected = this.#session.selection.has(link.id);
      const lane = lanes.get(link.id) ?? 0;
      if (old?.data?.link === link && old.data.lane === lane && old.selected === selected) return old;
      return {
        id: link.id,
        source: link.from,
        target: link.to,
        type: 'link',
        selected,
        data: { link, lane },
      };
    });
    this.#latestEdges = new Map(edges.map((edge) => [edge.id, edge]));
    return edges;
  }
}

function same(old: MapNode, position: Point, selected: boolean): boolean {
  return (
    old.position.x === position.x &&
    old.position.y === position.y &&
    (old.selected ?? false) === selected &&
    !old.dragging
  );
}
