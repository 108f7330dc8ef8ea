import type { Finding } from "../api/types";
import { wordsFor } from "../flow/scriptText";
import * as words from "../text/en/script";

/** A quiet note about some words, with the better ones one tap away and whose advice it is. */
export function FindingNote({ finding, onUse }: { finding: Finding; onUse?: (() => void) | undefined }) {
  const tap = wordsFor(finding);
  return (
    <div class="finding">
      <p>{finding.message}</p>
      {tap !== null && onUse ? (
        <button type="button" class="text-btn" onClick={onUse}>
          {tap ? words.use(tap) : words.takeOut}
        </button>
      ) : (
        finding.better && <p>{finding.better}</p>
      )}
      {finding.source && (
        <details class="sm">
          <summary>{words.why}</summary>
          <p>{words.source(finding.source)}</p>
          {finding.opposite && <p>{words.opposite(finding.opposite)}</p>}
        </details>
      )}
    </div>
  );
}
