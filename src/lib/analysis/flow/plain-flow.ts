import type { JourneyGraph } from '#lib/domain';

/**
 * The flow once more, for tests: dense, slow and written straight from the definition, sharing no line with the real
 * one. Visits per entering customer of the linked touchpoints, and the share that completes.
 */
export function plainFlow(
  map: JourneyGraph,
  leave: Float64Array,
): { visits: Map<number, number>; completion: number } {
  const links = map.links.filter(({ from, to }) => from !== to);
  const ids = map.touchpoints
    .map(({ id }) => id)
    .filter((id) => links.some((link) => link.from === id || link.to === id));
  const order = map.touchpoints.map(({ id }) => id);
  const stays = (id: string) => 1 - (leave[order.indexOf(id)] ?? 0);
  const starts = ids.filter((id) => !links.some(({ to }) => to === id));
  const entries = starts.length > 0 ? starts : ids.slice(0, 1);

  const share = (from: string, to: string): number => {
    const out = links.filter((link) => link.from === from);
    const explicit = out.reduce((sum, link) => sum + (link.share ?? 0), 0);
    const open = out.filter((link) => link.share === null).length;
    const parts = out
      .filter((link) => link.to === to)
      .map((link) => {
        if (link.share === null) return Math.max(0, 1 - explicit) / open;
        return link.share / Math.max(1, explicit);
      });
    const sum = parts.reduce((total, part) => total + part, 0);
    return sum < 1e-12 ? 0 : sum;
  };
  const shares = ids.map((from) => ids.map((to) => share(from, to)));
  const ends = shares.map((row) => {
    const rest = 1 - row.reduce((sum, part) => sum + part, 0);
    return rest < 1e-12 ? 0 : rest;
  });
  const moves = ids.map((id, i) => ids.map((_, j) => stays(id) * (shares[i]?.[j] ?? 0)));
  const exits = ids.map((id, i) => 1 - stays(id) + stays(id) * (ends[i] ?? 0));

  const reaches = moves.map((row, i) => row.map((move, j) => i === j || move > 0));
  for (const k of ids.keys())
    for (const i of ids.keys())
      for (const j of ids.keys()) {
        const row = reaches[i];
        if (row && row[k] && reaches[k]?.[j]) row[j] = true;
      }
  /** In a loop that nobody can leave: whatever can be reached leads back, and nothing of it is an exit. */
  const endless = ids.map((_, i) =>
    ids.every((__, j) => !reaches[i]?.[j] || (reaches[j]?.[i] === true && exits[j] === 0)),
  );

  const entry = ids.map((id) => (entries.includes(id) ? 1 / entries.length : 0));
  const matrix = ids.map((_, j) =>
    ids.map((__, i) => (i === j ? 1 : 0) - (endless[i] ? 0 : (moves[i]?.[j] ?? 0))),
  );
  const solved = solve(matrix, entry);
  const visits = new Map(
    ids.map((id, i) => [
      order.indexOf(id),
      endless[i]
        ? solved.reduce((sum, at, j) => (endless[j] && reaches[i]?.[j] ? sum + at : sum), 0)
        : (solved[i] ?? 0),
    ]),
  );
  const completion = solved.reduce(
    (sum, at, i) => sum + at * (endless[i] ? 1 : stays(ids[i] ?? '') * (ends[i] ?? 0)),
    0,
  );
  return { visits, completion };
}

/** Gauss–Jordan elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (const k of rows.keys()) {
    const below = rows.slice(k);
    const pivotRow = below.reduce((best, row) =>
      Math.abs(row[k] ?? 0) > Math.abs(best[k] ?? 0) ? row : best,
    );
    const at = rows.indexOf(pivotRow);
    const [first, second] = [rows[k], rows[at]];
    if (first && second) [rows[k], rows[at]] = [second, first];
    const scaled = pivotRow.map((value) => value / (pivotRow[k] ?? 1));
    rows[k] = scaled;
    rows.forEach((row, i) => {
      const factor = row[k] ?? 0;
      if (i !== k && factor !== 0) rows[i] = row.map((value, j) => value - factor * (scaled[j] ?? 0));
    });
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
