/** Whether a figure of which more is better has become better; `null` where it is the same or not known. */
export function betterOf(now: number | null, then: number | null): boolean | null {
  return now === null || then === null || now === then ? null : then > now;
}
