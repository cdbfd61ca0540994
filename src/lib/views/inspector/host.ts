import { createContext, type Snippet } from 'svelte';
import type { TouchpointAnalysis } from '#lib/analysis';
import type { Settings, Touchpoint } from '#lib/domain';

/** What the page lends the inspector: parts of other views, and the way to them. */
export interface InspectorHost {
  /** What the analysis has found at a touchpoint. */
  readonly findings: Snippet<[Touchpoint]>;
  /** How a touchpoint's figures are computed. */
  readonly formulas: Snippet<[Touchpoint, TouchpointAnalysis, Settings]>;
  /** Opens the assumptions that the figures rest on. */
  readonly onassumptions: () => void;
}

export const [getHost, setHost] = createContext<InspectorHost>();
