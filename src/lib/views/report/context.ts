import { createContext, type Snippet } from 'svelte';
import type { TouchpointAnalysis } from '#lib/analysis';
import type { Settings, Touchpoint } from '#lib/domain';

/** What the parts of the report share with the page and with one another. */
export interface ReportContext {
  /** Shows a touchpoint on the map. */
  readonly onplace: (id: string) => void;
  /** Opens the assumptions that the figures rest on. */
  readonly onassumptions: () => void;
  /** How a touchpoint's figures are computed. */
  readonly formulas: Snippet<[Touchpoint, TouchpointAnalysis, Settings]>;
  /** The touchpoint that is pointed at in one of the charts, lit in all of them. */
  hovered: string | null;
}

export const [getReport, setReport] = createContext<ReportContext>();
