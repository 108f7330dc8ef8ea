import type { Beat, Card } from "./types";

/** One thing to say: `line` is the tick that it belongs to, counted from 0. */
export interface Step {
  line: number;
  text: string;
  cue: string | null;
}

/** A line is read at arm's length in one breath; the product page allows it 12 words. */
const WORDS = 12;
const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

function pack(pieces: string[]): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && count(last) + count(piece) <= WORDS) parts[parts.length - 1] = `${last} ${piece}`;
    else parts.push(piece);
  }
  return parts;
}

const cut = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).map((piece) => piece.trim()).filter(Boolean);

/** A sentence that the user has made too long is cut where one breathes: after a comma, a semicolon or a colon. */
function breaths(sentence: string): string[] {
  return count(sentence) <= WORDS ? [sentence] : pack(cut(sentence, /[^,;:]+[,;:]*\s*/g));
}

/** Cuts what is said into parts of at most 12 words, at the ends of sentences where that is possible. */
export function parts(sentences: string[]): string[] {
  return pack(sentences.flatMap((text) => cut(text, /[^.!?…]+[.!?…]*["”’»)]*\s*/g)).flatMap(breaths));
}

/** The name that a person is greeted by: the first one, or all of it where it begins with a title. */
export function shortName(name: string): string {
  const [first = name] = name.trim().split(/\s+/);
  return /^(dr|mr|mrs|ms|mx|prof|herr|frau|sr|sra|mme|m)\.?$/i.test(first) ? name.trim() : first;
}

const ASKING: Record<string, (name: string) => string> = {
  en: (name) => `Hello, is that ${name}?`,
  de: (name) => `Guten Tag, spreche ich mit ${name}?`,
  es: (name) => `Buenos días, ¿hablo con ${name}?`,
  fr: (name) => `Bonjour, je suis bien avec ${name} ?`,
};

/** The first words of a call: something has picked up, and nobody knows yet who. */
export function asking({ name, language, tone }: { name: string; language: string; tone: string }): string | null {
  const [tongue = ""] = language.split("-");
  return ASKING[tongue]?.(tongue === "en" && tone !== "formal" ? shortName(name) : name) ?? null;
}

const tickOf = (beat: Beat) => (beat.kind === "goodwill" ? "door" : beat.kind);

interface Play {
  beats: Beat[];
  /** Said first on the line of the greeting, unless the greeting asks for the person itself. */
  first: string | null;
  /** The card that greets instead when they ring: then the script's own greeting has been said. */
  opening?: Card | undefined;
}

/** The script as the stage turns its pages: six ticks, goodwill and the open door being one, in one or more parts. */
export function steps({ beats, first, opening }: Play): Step[] {
  const rest = opening ? beats.filter((beat) => beat.kind !== "greet") : beats;
  const said: Step[] = opening ? said1(parts(opening.first), { line: 0, cue: opening.direction }) : [];
  let last: string | null = opening ? "greet" : null;
  let line = opening ? 0 : -1;
  for (const beat of rest) {
    if (tickOf(beat) !== last) line += 1;
    last = tickOf(beat);
    said.push(...said1(spoken(beat, first), { line, cue: beat.direction }));
  }
  return said;
}

/** The direction stands at the end of its beat: "let them answer" comes after the last word. */
function said1(texts: string[], { line, cue }: { line: number; cue: string | null }): Step[] {
  return texts.map((text, index) => ({ line, text, cue: index === texts.length - 1 ? cue : null }));
}

function spoken(beat: Beat, first: string | null): string[] {
  const texts = parts(beat.sentences);
  const asks = texts[0]?.endsWith("?");
  return beat.kind === "greet" && first && !asks ? [first, ...texts] : texts;
}
