import type { Measure } from '../scene/measure.ts';

/*
 * Advance widths of Arial in thousandths of its size (those of Liberation Sans, which are the same): the slides' reader has no
 * other font for certain, and a worker has no page to measure on.
 */

const LATIN = 0x20;
const CYRILLIC = 0x410;

const widths = (latin: string, cyrillic: string) => ({
  latin: latin.split(' ').map(Number),
  cyrillic: cyrillic.split(' ').map(Number),
});

const REGULAR = widths(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
  '667 656 667 542 677 667 923 604 719 719 583 656 833 722 778 719 667 722 611 635 760 667 740 667 917 938 792 885 656 719 1010 722 556 573 531 365 583 556 669 458 559 559 438 583 688 552 556 542 556 500 458 500 823 500 573 521 802 823 625 719 521 510 750 542',
);
const BOLD = widths(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
  '722 719 722 567 712 667 904 626 719 719 610 702 833 722 778 719 667 722 611 622 854 667 730 703 1005 1019 870 979 719 711 1031 719 556 618 615 417 635 556 709 497 615 615 500 635 740 604 611 604 611 556 490 556 875 556 615 581 833 844 729 854 615 552 854 583',
);

const OTHERS: Readonly<Record<string, number>> = {
  '\u00a0': 278,
  '·': 333,
  '«': 556,
  '»': 556,
  '–': 556,
  '—': 1000,
  '−': 584,
  '…': 1000,
  '№': 1073,
  '→': 1000,
  '„': 333,
  '“': 333,
  '”': 333,
  '’': 222,
  Ё: 667,
  ё: 556,
};
const NOTHING = /[\p{M}\p{Cf}]/u;

function widthOf(sign: string, { latin, cyrillic }: typeof REGULAR): number {
  const code = sign.codePointAt(0) ?? 0;
  const known = latin[code - LATIN] ?? cyrillic[code - CYRILLIC] ?? OTHERS[sign];
  if (known !== undefined) return known;
  if (NOTHING.test(sign)) return 0;
  // Other letters are hardly wider than an M, ideographs and pictographs take a square.
  return code < 0x1100 ? 720 : 1050;
}

/** The width of a text on one line in the unit of its size, set in Arial; from a weight of 600 on in bold. */
export const arialMeasure: Measure = (text, size, weight) => {
  const face = weight >= 600 ? BOLD : REGULAR;
  let sum = 0;
  for (const sign of text) sum += widthOf(sign, face);
  return (sum * size) / 1000;
};
