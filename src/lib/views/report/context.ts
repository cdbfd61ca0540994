import { createContext } from 'svelte';

/** What the parts of the report share with the page and with one another. */
export interface ReportContext {
  /** Shows a touchpoint on the map. */
  readonly onplace: (id: string) => void;
  /** Opens the assumptions that the figures rest on. */
  readonly onassumptions: () => void;
  /** The touchpoint that is pointed at in one of the charts, lit in all of them. */
  hovered: string | null;
}

export const [getReport, setReport] = createContext<ReportContext>();
