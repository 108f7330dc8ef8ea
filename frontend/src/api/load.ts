import { useEffect, useState } from "preact/hooks";
import { online, onReturn } from "../platform/online";
import { storage } from "../platform/storage";
import { Problem } from "./problem";

/**
 * What a screen knows of one answer: nothing yet, the data (perhaps from the last visit, while there is no
 * connection), or a problem. `reload` asks again; `set` puts in an answer that another request brought.
 */
export type Loaded<T> = {
  data: T | undefined;
  problem: Problem | undefined;
  reload: () => Promise<void>;
  set: (data: T) => void;
};

/** Answers seen since the page opened: going back shows them at once. */
const seen = new Map<string, unknown>();

export function forgetSeen(): void {
  seen.clear();
}

export function useLoad<T>(name: string, read: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ name: string; data?: T; problem?: Problem }>({ name });
  const data = state.name === name && state.data !== undefined ? state.data : (seen.get(name) as T | undefined);

  const set = (next: T) => {
    seen.set(name, next);
    setState({ name, data: next });
    void storage.put("answers", name, next);
  };
  const reload = async () => {
    try {
      set(await read());
      online.value = navigator.onLine !== false;
    } catch (problem) {
      await fallBack(problem, { name, setState });
    }
  };
  useEffect(() => {
    void reload();
    return onReturn(() => void reload());
  }, [name]);
  return { data, problem: state.name === name ? state.problem : undefined, reload, set };
}

type FallBack<T> = { name: string; setState: (state: { name: string; data?: T; problem?: Problem }) => void };

/** Without a connection the last answer is better than none; every other problem is shown. */
async function fallBack<T>(reason: unknown, { name, setState }: FallBack<T>): Promise<void> {
  const problem = reason instanceof Problem ? reason : new Problem(0, { code: "broken", title: String(reason) });
  if (problem.code !== "offline") return setState({ name, problem });
  online.value = false;
  const kept = (seen.get(name) as T | undefined) ?? (await storage.get<T>("answers", name));
  setState(kept === undefined ? { name, problem } : { name, data: kept });
}
