/**
 * Keeps the screen lit. The browser lets go of the lock whenever the page hides, so it is asked for again each time
 * the page comes back. `onRefused` is called once, where the screen may dim after all.
 */
export function keepAwake(onRefused: () => void): () => void {
  let lock: WakeLockSentinel | null = null;
  let live = true;
  let told = false;

  const refused = () => {
    if (live && !told && document.visibilityState === "visible") {
      told = true;
      onRefused();
    }
  };
  const ask = async () => {
    if (!live || document.visibilityState !== "visible" || (lock && !lock.released)) return;
    try {
      if (!("wakeLock" in navigator)) return refused();
      const held = await navigator.wakeLock.request("screen");
      if (live) lock = held;
      else await held.release();
    } catch {
      refused();
    }
  };

  document.addEventListener("visibilitychange", ask);
  void ask();
  return () => {
    live = false;
    document.removeEventListener("visibilitychange", ask);
    void lock?.release().catch(() => undefined);
  };
}
