import {
  meritOf,
  mostLostOf,
  overlayOf,
  type Overlay,
  type OverlayFigure,
  type TouchpointAnalysis,
} from '#lib/analysis';
import type { Editor, Session } from '#lib/document';
import type { Touchpoint } from '#lib/domain';
import { levelName, m } from '#lib/i18n';
import { findingMark, type FindingMark } from './finding-mark.ts';
import { figureText, measureName } from './overlay-words.ts';

/** A gap that is shown as ±0. */
const EVEN = 0.05;

/** What a card shows of its touchpoint's figures, in the overlay that is chosen. */
export class CardFace {
  readonly #editor: Editor;
  readonly #session: Session;
  readonly #touchpoint: () => Touchpoint;
  readonly #pictured: boolean;

  /** `pictured`: nobody can hover or select, so what only leads to the findings is left out. */
  constructor(editor: Editor, session: Session, touchpoint: () => Touchpoint, pictured: boolean) {
    this.#editor = editor;
    this.#session = session;
    this.#touchpoint = touchpoint;
    this.#pictured = pictured;
  }

  readonly figures: TouchpointAnalysis | undefined = $derived.by(() =>
    this.#editor.analysis.touchpoints.get(this.#touchpoint().id),
  );
  /** Ahead of today customers expect more than the map says; today the map itself is the quicker to tell. */
  readonly expected: number | null = $derived.by(() =>
    this.#editor.monthsAhead > 0 && this.figures ? this.figures.expected : this.#touchpoint().expected.level,
  );
  readonly #level: number | null = $derived.by(() => this.figures?.delivered ?? this.expected);
  readonly #overlay: Overlay = $derived.by(() => this.#session.overlay);
  readonly #settings = $derived.by(() => this.#editor.map.settings);
  readonly #context = $derived.by(() => ({
    settings: this.#settings,
    staged: this.#editor.stages.size > 0,
    alone: this.#editor.touchpoints.size === 1,
  }));
  readonly #scale = $derived.by(() => ({
    mostLost: this.#overlay === 'lost' ? mostLostOf(this.#editor) : 0,
    findings: this.#context,
  }));
  readonly #mark = $derived.by(() => overlayOf(this.#overlay, this.#touchpoint(), this.figures, this.#scale));

  /** The frame's look: a tone, or `tinted` by `--tone` in the strength 0–1. */
  readonly frame = $derived.by(() =>
    this.#overlay === 'gap' || this.#mark.strength === 0 ? this.#mark.tone : 'tinted',
  );
  readonly tint = $derived.by(() =>
    this.frame === 'tinted' ? { tone: `var(--${this.#mark.tone})`, strength: this.#mark.strength } : null,
  );

  /** What is measured; with nothing set at all the foot says so once. */
  readonly measure: string = $derived.by(() => {
    if (this.#overlay !== 'gap') return measureName(this.#overlay);
    return this.#level === null ? m.canvas_not_measured() : levelName(this.#level);
  });
  readonly figure: string = $derived.by(() =>
    this.#overlay === 'gap' && this.#level === null ? '' : figureText(this.#mark.figure),
  );
  /** The figure today, while something else is shown. How to complain is no figure, and stands in the map alone. */
  readonly #today: OverlayFigure | null = $derived.by(() => {
    const { baseline } = this.#editor;
    const figures =
      this.#overlay === 'complaint' ? undefined : baseline?.touchpoints.get(this.#touchpoint().id);
    return figures ? overlayOf(this.#overlay, this.#touchpoint(), figures, this.#scale).figure : null;
  });
  readonly now: string = $derived.by(() => (this.#today === null ? this.figure : figureText(this.#today)));
  readonly #merit = $derived.by(() => meritOf(this.#mark.figure));
  readonly better: boolean | null = $derived.by(() => {
    const [from, to] = [this.#today && meritOf(this.#today), this.#merit];
    return from === null || to === null || from === to ? null : to > from;
  });
  /** How the figure is set: a gap by its sign, another one by its tone. */
  readonly look: string = $derived.by(() => {
    const { figure, tone } = this.#mark;
    if (figure.code === 'gap') {
      const sign = Math.abs(figure.gap) < EVEN ? 'even' : figure.gap < 0 ? 'short' : 'above';
      return `gap ${sign}`;
    }
    return this.#merit !== null || figure.code === 'complaint' ? `figure ${tone}` : 'unmeasured';
  });

  readonly found: FindingMark | null = $derived.by(() =>
    this.figures && !this.#pictured ? findingMark(this.#touchpoint(), this.figures, this.#context) : null,
  );
  // By number: the words need not be found again for a mark that says the same.
  readonly #foundCount: number = $derived.by(() => this.found?.count ?? 0);
  readonly foundText: string = $derived.by(() =>
    this.#foundCount > 0 ? m.overlay_findings({ count: this.#foundCount }) : '',
  );

  /** What a screen reader is told of all this beside the ladder. */
  readonly spoken: readonly string[] = $derived.by(() => [
    this.#overlay === 'gap' || this.figure === '' ? '' : `${this.measure}: ${this.figure}`,
    this.now === this.figure ? '' : m.overlay_now({ figure: this.now }),
    this.foundText,
  ]);
}
