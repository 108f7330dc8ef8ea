/** Waiting for news of a call, by asking. */
export interface Question<T> {
  ask(): Promise<T>;
  /** Milliseconds until the next question, or null to stop. */
  heard(answer: T): number | null;
  /** A question without an answer; answers false to stop. */
  missed(reason: unknown): boolean;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 10_000;

/**
 * Asks again as the service wishes, and at once whenever the page comes back or the connection does: a hidden page's
 * timers stand still. After an error the waits double up to ten seconds. Only one question is on its way at a time.
 */
export function poll<T>(question: Question<T>): { now(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let misses = 0;
  let stopped = false;

  const wait = (ms: number | null) => {
    clearTimeout(timer);
    if (ms === null) stop();
    else if (!stopped) timer = setTimeout(now, ms);
  };
  const retry = (reason: unknown) => {
    const again = question.missed(reason);
    wait(again ? Math.min(FIRST_RETRY_MS * 2 ** misses++, LONGEST_RETRY_MS) : null);
  };
  const now = async () => {
    if (asking || stopped) return;
    asking = true;
    clearTimeout(timer);
    try {
      const answer = await question.ask();
      misses = 0;
      if (!stopped) wait(question.heard(answer));
    } catch (reason) {
      if (!stopped) retry(reason);
    } finally {
      asking = false;
    }
  };
  const seen = () => document.visibilityState === "visible" && now();
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    removeEventListener("online", now);
    removeEventListener("pageshow", seen);
    document.removeEventListener("visibilitychange", seen);
  };
  addEventListener("online", now);
  addEventListener("pageshow", seen);
  document.addEventListener("visibilitychange", seen);
  void now();
  return { now: () => void now(), stop };
}
