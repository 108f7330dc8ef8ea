import type { Beat, Finding } from "../api/types";

type Kind = Beat["kind"];
type Range = { kind: Kind; start: number; end: number };

/** The script as one text, as the grace check reads it, and where in it each beat stands. */
export function asText(beats: Pick<Beat, "kind" | "sentences">[]): { text: string; ranges: Range[] } {
  let text = "";
  const ranges = beats.map(({ kind, sentences }) => {
    const start = text.length;
    text += `${sentences.join(" ")}\n`;
    return { kind, start, end: text.length - 1 };
  });
  return { text, ranges };
}

/** The findings that touch one beat. What is missing from the whole text (`start === end`) touches none. */
export function findingsOf(findings: Finding[], range: Range | undefined): Finding[] {
  if (!range) return [];
  return findings.filter(({ start, end }) => start < end && start < range.end && end > range.start);
}

type Place = Pick<Finding, "rule" | "start" | "end" | "better">;

/** Findings whose better wording is advice about the text, not words for it. */
const ADVICE = ["late-no", "contradicts-told", "wrong-recipient", "reason-list", "placeholder-left", "too-long"];
const TAKE_OUT = "over-apology";

/** The words that a tap would put there; "" takes the sentence out; null where there is nothing to tap. */
export function wordsFor({ rule, better }: Place): string | null {
  if (rule === TAKE_OUT) return "";
  if (!better || ADVICE.includes(rule)) return null;
  return /«(.+)»/.exec(better)?.[1] ?? better;
}

/**
 * The line with the better words in it: a phrase takes the place of what was found, a whole sentence that of the
 * sentence, and where something is missing it is added. `from` is where the line begins in the text that was checked.
 */
export function mended(text: string, finding: Place, from = 0): string {
  const words = wordsFor(finding) ?? "";
  const [start, end] = [Math.max(0, finding.start - from), Math.min(text.length, finding.end - from)];
  if (finding.start === finding.end) return `${text} ${words}`.trim();
  const isPhrase = words !== "" && !/[.?…]$/.test(words);
  const [first, last] = isPhrase ? [start, end] : sentenceAround(text, { start, end });
  const whole = `${text.slice(0, first)} ${words} ${text.slice(last)}`;
  return whole
    .replace(/[ \t]+(?=[.,?…\n]|$)/g, "")
    .replace(/(^|\n)[ \t]+/g, "$1")
    .replace(/[ \t]+/g, " ")
    .trim();
}

/** From the end of the sentence (or line) before to the end of the one that `end` is in. */
function sentenceAround(text: string, { start, end }: { start: number; end: number }): [number, number] {
  const before = Math.max(...[".", "?", "…", "\n"].map((mark) => text.slice(0, start).lastIndexOf(mark)));
  const from = Math.max(end - 1, 0);
  const stop = text.slice(from).search(/[.?…\n]/);
  if (stop < 0) return [before + 1, text.length];
  return [before + 1, from + stop + (text[from + stop] === "\n" ? 0 : 1)];
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
