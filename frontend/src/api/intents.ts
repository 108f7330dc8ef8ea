import { answer, type Reply } from "./client";
import { newId } from "./ids";
import { isPassing } from "./problem";

/**
 * One key per intent. The key outlives a reload and a lost connection, so that trying again is the same request; it is
 * forgotten with the first real answer, because the next tap is then a new intent.
 */
const slot = (intent: string) => `intent:${intent}`;

export function keyFor(intent: string): string {
  const kept = sessionStorage.getItem(slot(intent));
  if (kept) return kept;
  const key = newId();
  sessionStorage.setItem(slot(intent), key);
  return key;
}

export const forgetIntent = (intent: string) => sessionStorage.removeItem(slot(intent));

export async function asIntent<T>(intent: string, send: (key: string) => Promise<T>): Promise<T> {
  try {
    const answered = await send(keyFor(intent));
    forgetIntent(intent);
    return answered;
  } catch (problem) {
    if (!isPassing(problem)) forgetIntent(intent);
    throw problem;
  }
}

/** Sends a command with the key of its intent, and reads the answer. */
export const command = <T>(intent: string, send: (headers: Record<string, string>) => Promise<Reply<T>>): Promise<T> =>
  asIntent(intent, (key) => answer(send({ "Idempotency-Key": key })));
