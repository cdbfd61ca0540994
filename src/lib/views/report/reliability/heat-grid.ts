import {
  deliveredLevel,
  observationCount,
  zeroesAccount,
  type Analysis,
  type TouchpointAnalysis,
} from '#lib/analysis';
import { groupBy, type Observation, type Touchpoint } from '#lib/domain';

/** What was observed at a touchpoint under one condition. */
export interface HeatCell {
  /** Mean level, 0–5. */
  readonly level: number;
  /** How many observations it is the mean of, ≥ 1. */
  readonly count: number;
  /** Whether one of them is at level 0. */
  readonly zeroes: boolean;
}

export interface HeatRow {
  readonly touchpoint: Touchpoint;
  readonly figures: TouchpointAnalysis;
  /** By condition; one that is missing was not observed. */
  readonly cells: ReadonlyMap<string, HeatCell>;
}

export interface HeatGrid {
  /** In the order in which the map first names them, the one without a name ('') last. */
  readonly conditions: readonly string[];
  /** The touchpoints with observations: the least predictable first, those where it is not known last. */
  readonly rows: readonly HeatRow[];
}

/** The condition of an observation, without the spaces around it. */
export const conditionOf = ({ condition }: Pick<Observation, 'condition'>) => condition.trim();

/** The observed levels by touchpoint and condition. */
export function heatGrid(
  touchpoints: readonly Touchpoint[],
  { touchpoints: figuresOf }: Pick<Analysis, 'touchpoints'>,
): HeatGrid {
  const conditions = new Set<string>();
  const rows = touchpoints.flatMap((touchpoint): HeatRow[] => {
    const figures = figuresOf.get(touchpoint.id);
    const groups = groupBy(touchpoint.delivered.observations, conditionOf);
    if (!figures || groups.size === 0) return [];
    for (const condition of groups.keys()) conditions.add(condition);
    return [{ touchpoint, figures, cells: new Map(Array.from(groups, cellOf)) }];
  });
  const named = [...conditions].filter((condition) => condition !== '');
  return {
    conditions: conditions.has('') ? [...named, ''] : named,
    rows: rows.sort((a, b) => worth(a) - worth(b)),
  };
}

function cellOf([condition, observations]: readonly [string, readonly Observation[]]): [string, HeatCell] {
  return [
    condition,
    {
      level: deliveredLevel(observations) ?? 0,
      count: observationCount(observations),
      zeroes: zeroesAccount(observations),
    },
  ];
}

/** Where a row stands: predictability is 1 at most, so that rows without one come last. */
const worth = ({ figures }: HeatRow) => figures.predictability ?? 2;
