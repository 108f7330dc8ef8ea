export type Pace = "ready" | "good" | "fast" | "slow";

/** How a line was read, against the time that it takes at 150 words a minute. Short lines say little, so the band is wide. */
export function paceOf(taken: number, planned: number): Pace {
  if (planned <= 0) return "ready";
  const ratio = taken / planned;
  if (ratio < 0.6) return "fast";
  return ratio > 1.8 ? "slow" : "good";
}

/** "0:18". */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
