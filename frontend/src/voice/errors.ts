import { Problem } from "../api/problem";
import * as words from "./words";

/** Twilio's numbers for what goes wrong in a page; the browser's own refusals come first, with names instead. */
const KNOWN: Record<string, words.Says> = {
  NotAllowedError: words.noMicrophone,
  31401: words.noMicrophone,
  NotFoundError: words.noneFound,
  31402: words.noneFound,
  20101: words.passOld,
  20104: words.passOld,
  31005: words.lineBroke,
  31009: words.lineBroke,
  53405: words.lineBroke,
  31003: words.noLine,
  31486: words.busy,
  31603: words.declined,
};

/** What an error means, and what to do about it. */
export function says(error: unknown): words.Says {
  const { name = "", code = "" } = (error ?? {}) as { name?: string; code?: number | string };
  return KNOWN[code] ?? KNOWN[name] ?? words.broke;
}

/** The same for a screen. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const [title, detail] = says(error);
  return new Problem(409, { code: "telephone", title, detail });
}
