/** The colours of `ui/tokens.css` that a picture uses, by theme: the same names, the same values. */
export const COLOURS = {
  light: {
    page: '#f8f9fb',
    surface: '#ffffff',
    sunken: '#f2f4f7',
    text: '#101828',
    soft: '#475467',
    faint: '#667085',
    line: '#e4e7ec',
    'line-strong': '#d0d5dd',
    accent: '#1570ef',
    short: '#d92d20',
    above: '#067647',
    even: '#667085',
    zeroes: '#7a0916',
    'on-strong': '#ffffff',
    swing: '#fedf89',
    edge: '#98a2b3',
    ring: '#344054',
    'warn-text': '#7a2e0e',
    warn: '#dc6803',
    'note-yellow': '#fef7c3',
    'note-blue': '#d1e9ff',
    'note-green': '#d3f8df',
    'note-pink': '#fce7f6',
    'logo-start': '#1570ef',
    'logo-path': '#ffffff',
  },
  dark: {
    page: '#0f1420',
    surface: '#171d2b',
    sunken: '#212939',
    text: '#f2f4f7',
    soft: '#c0c7d4',
    faint: '#98a2b3',
    line: '#293244',
    'line-strong': '#3b465b',
    accent: '#528bff',
    short: '#f97066',
    above: '#47cd89',
    even: '#98a2b3',
    zeroes: '#ff8a94',
    'on-strong': '#0f1420',
    swing: '#7a5a14',
    edge: '#6b7890',
    ring: '#d0d5dd',
    'warn-text': '#fec84b',
    warn: '#fdb022',
    'note-yellow': '#54471a',
    'note-blue': '#1d3f5e',
    'note-green': '#1c4a31',
    'note-pink': '#56244a',
    'logo-start': '#1570ef',
    'logo-path': '#ffffff',
  },
} as const;

export type SceneTheme = keyof typeof COLOURS;
export type ColourName = keyof (typeof COLOURS)['light'];
export type Colours = Readonly<Record<ColourName, string>>;

/** The font of the interface, as in the tokens. */
export const FONT = "'Golos Text Variable', 'Golos Text', system-ui, sans-serif";

/** The last of the mixes: hundreds of cards have the same frame. */
const lastMixes = new Map<string, { readonly part: number; readonly mixed: string }>();

/** `part` (0–1) of one `#rrggbb` and the rest of another: CSS's `color-mix(in srgb, …)`. */
export function mix(one: string, part: number, other: string): string {
  const last = lastMixes.get(one + other);
  if (last?.part === part) return last.mixed;
  const mixed = mixOf(one, part, other);
  lastMixes.set(one + other, { part, mixed });
  return mixed;
}

function mixOf(one: string, part: number, other: string): string {
  const channel = (at: number) => {
    const [a, b] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * part + (b ?? 0) * (1 - part))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
