import { useEffect, useState } from "preact/hooks";
import { checkText } from "../api/declines";
import type { Beat, Finding, TextKind } from "../api/types";
import { asText } from "./scriptText";

const PAUSE = 400;

/** What the grace check says about these beats as one text, asked again a moment after the last change. */
export function useFindings(
  beats: Pick<Beat, "kind" | "sentences">[],
  options: { kind: TextKind; declineId: string; active?: boolean },
): Finding[] {
  const [findings, setFindings] = useState<Finding[]>([]);
  const text = asText(beats);
  const { kind, declineId, active = true } = options;
  useEffect(() => {
    if (!active) return setFindings([]);
    let current = true;
    const timer = setTimeout(async () => {
      // Without a connection nothing is said: the service checks again when the line is saved.
      const found = await checkText(text, { kind, declineId }).catch(() => []);
      if (current) setFindings(found);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, active]);
  return findings;
}
