/**
 * Colours that stand as literals on lines of the map: a picture of the screen loses every link whose stroke is
 * not an inline literal. The same values as in the tokens.
 */
export const LINE_COLOURS = {
  light: { link: '#98a2b3', chosen: '#1570ef', label: '#475467', labelBack: '#ffffff', labelLine: '#e4e7ec' },
  dark: { link: '#6b7890', chosen: '#528bff', label: '#c0c7d4', labelBack: '#171d2b', labelLine: '#293244' },
} as const;
