import { firstName, typeset } from "../text/en/format";
import type { Beat, Card } from "./types";

/** One thing to say: `line` is the tick that it belongs to, counted from 0. */
export interface Step {
  line: number;
  text: string;
  cue: string | null;
}

/** A line is read at arm's length and said in one breath. */
const WORDS = 12;
/** Their ringing cannot wait for a second page: thanks and the ten minutes stand together. */
const OPENING_WORDS = 14;
const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

function pack(pieces: string[], words = WORDS): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && count(last) + count(piece) <= words) parts[parts.length - 1] = `${last} ${piece}`;
    else parts.push(piece);
  }
  return parts;
}

/** Too long for a breath: cut at the ends of sentences, and what is still too long after a comma, semicolon or colon. */
function cut(text: string): string[] {
  if (count(text) <= WORDS) return [text];
  const sentences = pieces(text, /.+?(?:[.!?…]+["”’»)]*(?=\s|$)|$)/g);
  return pack(sentences.flatMap((one) => (count(one) <= WORDS ? [one] : pack(pieces(one, /[^,;:]+[,;:]*\s*/g)))));
}

const pieces = (text: string, pattern: RegExp) =>
  (text.match(pattern) ?? []).map((piece) => piece.trim()).filter(Boolean);

/** What is said, in parts of at most 12 words: short sentences together, long ones in pieces. */
export const parts = (sentences: string[], words = WORDS): string[] =>
  pack(sentences.filter(Boolean).map(typeset).flatMap(cut), words);

const ASKING: Record<string, (name: string) => string> = {
  en: (name) => `Hello, is that ${name}?`,
  de: (name) => `Guten Tag, spreche ich mit ${name}?`,
  es: (name) => `Buenos días, ¿hablo con ${name}?`,
  fr: (name) => `Bonjour, je suis bien avec ${name} ?`,
};

/** The first words of a call: something has picked up, and nobody knows yet who. */
export function asking({ name, language, tone }: { name: string; language: string; tone: string }): string | null {
  const [tongue = ""] = language.split("-");
  return ASKING[tongue]?.(tongue === "en" && tone !== "formal" ? firstName(name) : name) ?? null;
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
  const said: Step[] = opening ? parted(parts(opening.first, OPENING_WORDS), { line: 0, cue: opening.direction }) : [];
  let last: string | null = opening ? "greet" : null;
  let line = opening ? 0 : -1;
  for (const beat of rest) {
    if (tickOf(beat) !== last) line += 1;
    last = tickOf(beat);
    said.push(...parted(spoken(beat, first), { line, cue: beat.direction }));
  }
  return said;
}

/** The direction stands at the end of its beat: "let them answer" comes after the last word. */
function parted(texts: string[], { line, cue }: { line: number; cue: string | null }): Step[] {
  return texts.map((text, index) => ({ line, text, cue: index === texts.length - 1 ? cue : null }));
}

function spoken(beat: Beat, first: string | null): string[] {
  const texts = parts(beat.sentences);
  const asks = beat.sentences[0]?.endsWith("?");
  return beat.kind === "greet" && first && !asks ? [first, ...texts] : texts;
}
