import { useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem";

export type Sending = {
  busy: boolean;
  problem: Problem | null;
  send: (act: () => Promise<void>) => Promise<void>;
  clear: () => void;
};

/** Runs one thing at a time: a second tap while the first is under way does nothing. What goes wrong is kept for the screen. */
export function useSend(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  const send = async (act: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (reason) {
      setProblem(reason instanceof Problem ? reason : new Problem(0, { code: "broken", title: String(reason) }));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, send, clear: () => setProblem(null) };
}
