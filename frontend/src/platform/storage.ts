import { keysOf, local, remember, session } from "./local";

/**
 * Three small stores on the phone: drafts (typed, not yet sent), outbox (commands that wait for a connection) and the
 * last answers of the service (to read without one). None of them is ever the only copy for long: Safari may delete a
 * tab's storage after seven days without a visit. Where the browser refuses storage, reads find nothing and writes do
 * nothing, and the app works as long as it is open.
 */
export type Store = "drafts" | "outbox" | "answers";
const STORES: Store[] = ["drafts", "outbox", "answers"];

/** What calls and declines keep beside these stores, by the beginnings of their keys. */
const OF_AN_ACCOUNT = ["signed-in", "stage:", "ringing:", "stopped:", "rehearsed:", "intent:"];

let opened: Promise<IDBDatabase | null> | undefined;

function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    if (typeof indexedDB === "undefined") return resolve(null);
    const request = indexedDB.open("bowout", 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  return opened;
}

async function ask<T>(
  store: Store,
  mode: IDBTransactionMode,
  act: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await open();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const request = act(database.transaction(store, mode).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
}

export const storage = {
  get: <T>(store: Store, key: string) => ask<T>(store, "readonly", (rows) => rows.get(key)),
  put: (store: Store, key: string, value: unknown) => ask(store, "readwrite", (rows) => rows.put(value, key)),
  drop: (store: Store, key: string) => ask(store, "readwrite", (rows) => rows.delete(key)),
  keys: async (store: Store) => ((await ask(store, "readonly", (rows) => rows.getAllKeys())) ?? []).map(String),
  /** Called when somebody signs in or out: what one account has read is not for the next one. */
  forget: async () => {
    for (const store of STORES) await ask(store, "readwrite", (rows) => rows.clear());
    for (const start of OF_AN_ACCOUNT) {
      for (const store of [local, session]) for (const key of keysOf(start, store)) remember(key, null, store);
    }
  },
};
