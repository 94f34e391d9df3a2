const HOURS = /^(\d+(?:[.,]\d+)?)\s*(?:h|std\.?|stunden?|hours?)$/iu;
const HOURS_AND_MINUTES = /^(\d{1,2})\s*(?:h|std\.?|stunden?|hours?)\s*([0-5]?\d)\s*(?:min\.?|m|minuten?|minutes?)?$/iu;
const CLOCK = /^(\d{1,2}):([0-5]\d)$/u;
const MINUTES = /^(\d+)\s*(?:min\.?|m|minuten?|minutes?)?$/iu;
const LONGEST_MINUTES = 24 * 60;

/** Minutes from what people type as a duration: "45", "45 min", "1,5 h", "1:30", "1 h 30". Undefined if it is not one. */
export function parseDuration(text: string): number | undefined {
  const typed = text.trim();
  const minutes = minutesIn(typed);
  return minutes === undefined || minutes > LONGEST_MINUTES ? undefined : minutes;
}

function minutesIn(typed: string): number | undefined {
  const hours = HOURS.exec(typed)?.[1];
  if (hours !== undefined) return Math.round(Number.parseFloat(hours.replace(',', '.')) * 60);
  const clock = CLOCK.exec(typed) ?? HOURS_AND_MINUTES.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const plain = MINUTES.exec(typed)?.[1];
  return plain === undefined ? undefined : Number(plain);
}
