/** Times on the stage come from time stamps on the service's clock: phones freeze timers in hidden pages, so nothing counts. */
const from = (since: string) => Date.parse(since);

/** Whole seconds since a time, never below zero. */
export const secondsSince = (since: string, now: number) => Math.max(0, Math.floor((now - from(since)) / 1000));

/** "0:48", "12:05", "1:02:03". */
export function clockTime(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Milliseconds until the shown second changes. */
export const untilNextSecond = (since: string, now: number) => 1000 - ((((now - from(since)) % 1000) + 1000) % 1000);
