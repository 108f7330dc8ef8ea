import type { Beat, Finding } from "../api/types";

type Words = Pick<Beat, "sentences">;

/** The script as one text, as the grace check reads it: each beat a line of its own. */
export const asText = (beats: Words[]): string => beats.map(({ sentences }) => sentences.join(" ")).join("\n");

/** Where the beat at `place` begins in that text. */
export const beginOf = (beats: Words[], place: number): number => place && asText(beats.slice(0, place)).length + 1;

/** The findings that touch what stands from `from` to `to`. What is missing (`start === end`) touches nothing. */
export const findingsOf = (findings: Finding[], from: number, to: number): Finding[] =>
  findings.filter(({ start, end }) => start < end && start < to && end > from);

/** What stands in the way of sending, or of a call through Bowout: neither mended nor kept on purpose. */
export const stopsOf = (findings: Finding[]): Finding[] =>
  findings.filter(({ severity, overridden_at: kept }) => severity === "must" && !kept);

/**
 * The text with the better words in the place of what was found, or put in where something is missing. `from` is where
 * the text begins in the one that was checked.
 */
export function mended(text: string, finding: Pick<Finding, "start" | "end" | "better">, from = 0): string {
  const at = (place: number) => Math.max(0, place - from);
  const { start, end, better } = finding;
  // What is taken out or put in may leave blanks behind, or need them.
  const blank = start === end || !better ? " " : "";
  const whole = text.slice(0, at(start)) + blank + better + blank + text.slice(at(end));
  return whole
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** One line of text as sentences, each with its own mark at the end. */
export function sentencesOf(text: string): string[] {
  const pieces = text.match(/[^.!?…]+[.!?…]*["”’»)]*/g) ?? [];
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

/** Goodwill and the open door are one line on the screen; in the data they are two beats. */
export function asLines(beats: Beat[]): Beat[][] {
  const lines: Beat[][] = [];
  for (const beat of beats) {
    const last = lines.at(-1);
    if (beat.kind === "door" && last?.[0]?.kind === "goodwill") last.push(beat);
    else lines.push([beat]);
  }
  return lines;
}
