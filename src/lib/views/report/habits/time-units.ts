/** Words for a stretch of time in the languages of the interface, in their forms and short. */
const WORDS = [
  'сек(унд[аыу]?)?',
  'мин(ут[аыу]?)?',
  'ч(ас(а|ов|ы)?)?',
  'дн(я|ей|и)?|день',
  'сут(ки|ок)?',
  'нед(ел[яиюь])?',
  'мес(яц(а|ев|ы)?)?',
  's(ec(ond)?s?)?',
  'min(ute)?s?',
  'h(ou)?rs?|h(our)?s?',
  'd(ay)?s?',
  'w(ee)?ks?|w',
  'months?',
];
const TIME = new RegExp(`^(${WORDS.join('|')})\\.?$`, 'iu');

/** Whether a promise's unit is one of time: 'мин', 'часа', 'working days'. */
export function isTime(unit: string): boolean {
  return unit
    .trim()
    .split(/\s+/)
    .some((word) => TIME.test(word));
}
