import { storage } from "../platform/storage";
import { newId } from "./ids";

/**
 * Commands that were given without a connection and are sent, in order, when there is one. Only POST commands that
 * carry their own key or id belong here: sending one twice changes nothing. A refused command is taken out and handed
 * back, so that a screen can say so; a command with no answer stays and everything behind it waits.
 */
export type Command = { path: string; body: unknown; key: string };
export type Refusal = { command: Command; status: number };

export async function keepForLater(command: Omit<Command, "key"> & { key?: string }): Promise<void> {
  const id = newId();
  await storage.put("outbox", id, { key: id, ...command });
}

export const waiting = async () => (await storage.keys("outbox")).length;

let flushing: Promise<Refusal[]> | undefined;

/** Safe to call as often as one likes: a second call joins the first. Answers with the commands that were refused. */
export function flush(): Promise<Refusal[]> {
  flushing ??= sendAll().finally(() => {
    flushing = undefined;
  });
  return flushing;
}

async function sendAll(): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const id of (await storage.keys("outbox")).sort()) {
    const command = await storage.get<Command>("outbox", id);
    if (!command) continue;
    const status = await send(command);
    if (status === null || status >= 500 || status === 429) break;
    await storage.drop("outbox", id);
    if (status >= 400) refused.push({ command, status });
  }
  return refused;
}

async function send({ path, body, key }: Command): Promise<number | null> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": key };
  try {
    return (await fetch(new Request(location.origin + path, { method: "POST", headers, body: JSON.stringify(body) })))
      .status;
  } catch {
    return null;
  }
}
