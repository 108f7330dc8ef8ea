/** Small things that this phone remembers by itself. Where the browser refuses storage nothing is found, and nothing breaks. */
type Store = () => Storage;
export const local: Store = () => localStorage;
/** Until the tab is closed. */
export const session: Store = () => sessionStorage;

export function recall(key: string, store = local): string | null {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}

/** `null` forgets. */
export function remember(key: string, value: string | null, store = local): void {
  try {
    if (value === null) store().removeItem(key);
    else store().setItem(key, value);
  } catch {
    // Full or switched off: it is asked again next time.
  }
}

/** The keys that begin so. */
export function keysOf(start: string, store = local): string[] {
  try {
    return Object.keys(store()).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}
