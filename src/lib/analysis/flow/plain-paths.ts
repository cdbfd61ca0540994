import type { JourneyGraph } from '#lib/domain';

/** A path of `plainPaths`: touchpoints by their index in reading order. */
export interface PlainPath {
  readonly stops: readonly number[];
  readonly probability: number;
}

/**
 * Every simple start-to-end path of a map, for tests: found by trying all, and written straight from the definition,
 * sharing no line with the real search. Likeliest first.
 */
export function plainPaths(map: JourneyGraph): PlainPath[] {
  const ids = map.touchpoints.map(({ id }) => id);
  const links = map.links.filter(({ from, to }) => from !== to);
  const linked = ids.filter((id) => links.some(({ from, to }) => from === id || to === id));
  const starts = linked.filter((id) => !links.some(({ to }) => to === id));
  const entries = starts.length > 0 ? starts : linked.slice(0, 1);

  const share = (from: string, to: string): number => {
    const out = links.filter((link) => link.from === from);
    const explicit = out.reduce((sum, link) => sum + (link.share ?? 0), 0);
    const open = out.filter((link) => link.share === null).length;
    return out
      .filter((link) => link.to === to)
      .map((link) =>
        link.share === null ? Math.max(0, 1 - explicit) / open : link.share / Math.max(1, explicit),
      )
      .reduce((total, part) => (part < 1e-12 ? total : total + part), 0);
  };
  const paths: PlainPath[] = [];
  const walk = (path: readonly string[], probability: number): void => {
    const at = path.at(-1) ?? '';
    const shares = ids.map((id) => [id, share(at, id)] as const);
    const end = 1 - shares.reduce((sum, [, part]) => sum + part, 0);
    if (end >= 1e-12) {
      paths.push({ stops: path.map((id) => ids.indexOf(id)), probability: probability * end });
    }
    for (const [id, part] of shares) {
      if (part > 0 && !path.includes(id)) walk([...path, id], probability * part);
    }
  };
  for (const id of entries) walk([id], 1 / entries.length);
  return paths.sort((a, b) => b.probability - a.probability);
}
