// Maps of any size for measuring: stages of ten columns, ten cards a column, 1.5 links a touchpoint, all measured.

const ROWS = 10;
const COLUMNS = 10;

/** A map file's text with `size` touchpoints.
 * @param {number} size
 * @param {string} id */
export function generateMap(size, id) {
  const columns = Math.ceil(size / ROWS);
  const stages = Array.from({ length: Math.max(1, Math.ceil(columns / COLUMNS)) }, (_, index) => ({
    id: `s${index}`,
    title: `Stage ${index + 1}`,
    width: 260 * Math.min(COLUMNS, Math.max(1, columns - index * COLUMNS)),
  }));
  const touchpoints = Array.from({ length: size }, (_, index) => ({
    id: `t${index}`,
    title: `Touchpoint ${index + 1} of the journey`,
    stage: `s${Math.floor(index / ROWS / COLUMNS)}`,
    channel: ['web', 'app', 'phone', 'driver', 'staff'][index % 5],
    expected: { level: 2 + (index % 2), note: '' },
    delivered: {
      note: '',
      observations: [
        { level: 1 + (index % 4), count: 3, condition: 'First shift', date: null, by: '', note: '' },
        { level: 1 + ((index * 7) % 4), count: 1, condition: 'Second shift', date: null, by: '', note: '' },
      ],
    },
    target: 3 + (index % 2),
    importance: 1 + (index % 5),
  }));
  const links = touchpoints.flatMap((_, index) => [
    ...(index + ROWS < size ? [link(index, index + ROWS)] : []),
    ...(index % 2 === 0 && index + ROWS + 1 < size ? [link(index, index + ROWS + 1)] : []),
  ]);
  const layout = Object.fromEntries(
    touchpoints.map((touchpoint, index) => [
      touchpoint.id,
      { x: Math.floor(index / ROWS) * 260, y: (index % ROWS) * 180 },
    ]),
  );
  const map = { id, title: `${size} touchpoints`, stages, touchpoints, links, layout };
  return JSON.stringify({ format: 'tropa-map', version: 1, map });
}

/** @param {number} from @param {number} to */
function link(from, to) {
  return { id: `l${from}-${to}`, from: `t${from}`, to: `t${to}`, label: '', share: null };
}
