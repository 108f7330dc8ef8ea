/** Numbers, dates and lists as this language writes them. */
export const locale = "en";

const plural = new Intl.PluralRules(locale);

/** `many(2, "day", "days")` is "2 days". */
export const many = (count: number, one: string, other: string) =>
  `${count} ${plural.select(count) === "one" ? one : other}`;

/** "Friday 27 November", in the phone's own zone. */
export const longDate = (moment: string) =>
  new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" })
    .format(asDate(moment))
    .replace(",", "");

/** "2 minutes 31 seconds". */
export function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const words = [
    minutes ? many(minutes, "minute", "minutes") : "",
    rest || !minutes ? many(rest, "second", "seconds") : "",
  ];
  return words.filter(Boolean).join(" ");
}

/** The name that one says: the first one, unless it is a title. */
export function firstName(name: string | null | undefined): string {
  const trimmed = (name ?? "").trim();
  const [first = trimmed] = trimmed.split(/\s+/);
  return /^(dr|mr|mrs|ms|mx|prof|herr|frau|sr|sra|mme|m)\.?$/i.test(first) ? trimmed : first;
}

/** A date alone is that date here, not midnight in Greenwich. */
function asDate(moment: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00` : moment);
}

/** Typed apostrophes and quotation marks become the ones that print has. For what is read; what is edited stays as typed. */
export const typeset = (text: string) =>
  text
    .replace(/(^|[\s([“])'(?=[^\s'][^']*[^\s']'(?:\W|$))/g, "$1‘")
    .replace(/'/g, "’")
    .replace(/(^|[\s([‘])"/g, "$1“")
    .replace(/"/g, "”");

/** A telephone number that stays on one line; one that is only digits is given the gaps that people read by. */
export function unbroken(number: string): string {
  const gaps = number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
  return gaps.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");
}
