/** Whether a text `YYYY-MM-DD` names a day that the Gregorian calendar has: not the 30th of February. */
export function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some engines roll a 31st of a short month over into the next one instead of refusing it.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}
