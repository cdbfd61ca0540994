/**
 * Colours that stand as literals on lines of the map: a picture of the screen loses every link whose stroke is
 * not an inline literal. The same values as in the tokens.
 */
export const LINE_COLOURS = {
  light: { link: '#98a2b3', chosen: '#1570ef' },
  dark: { link: '#6b7890', chosen: '#528bff' },
} as const;
