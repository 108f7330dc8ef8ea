/** Days as people count them: by the calendar of the place they are in, not in blocks of 24 hours. */
const DAY = 86_400_000;

function dayNumber(time: number, zone?: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return Math.round(Date.parse(`${parts.format(time)}T00:00:00Z`) / DAY);
}

/** Whole calendar days until a moment: 0 today, negative once the moment has passed. `zone` is the phone's unless given. */
export function daysLeft(until: string, options: { now: number; zone?: string }): number {
  const end = Date.parse(until);
  const days = dayNumber(end, options.zone) - dayNumber(options.now, options.zone);
  return days === 0 && end < options.now ? -1 : days;
}

/** A date without a time means the end of that day, where the person is. */
export function endOfDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day, 23, 59, 0).toISOString();
}

/** The date that a moment falls on here, as an input of the type `date` wants it. */
export function dateOf(moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return "";
  return `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, "0")}-${String(time.getDate()).padStart(2, "0")}`;
}
