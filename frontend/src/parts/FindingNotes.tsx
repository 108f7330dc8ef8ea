import type { Finding } from "../api/types";
import * as words from "../text/en/script";
import { TextButton } from "./Button";

type Act = (finding: Finding) => void;
type Props = { findings: Finding[]; onUse?: Act | false; onKeep?: Act };

/** Quiet notes about some words: better ones one tap away, whose advice it is, and a way to keep them as they are. */
export const FindingNotes = ({ findings, onUse, onKeep }: Props) => (
  <>
    {findings.map((finding) => {
      const { rule, start, pointer, text, severity, message, better, advice, source, opposite } = finding;
      return (
        !finding.overridden_at && (
          <div class="finding" key={rule + start}>
            {pointer === "/body" && text && <p class="say">{text}</p>}
            <p>{message}</p>
            {advice && <p>{advice}</p>}
            {better !== null && onUse && (
              <TextButton onClick={() => onUse(finding)}>{better ? words.use(better) : words.takeOut}</TextButton>
            )}
            {severity === "must" && onKeep && <TextButton onClick={() => onKeep(finding)}>{words.asItIs}</TextButton>}
            {source && (
              <details class="sm">
                <summary>{words.why}</summary>
                <p>{words.source(source)}</p>
                {opposite && <p>{words.opposite(opposite)}</p>}
              </details>
            )}
          </div>
        )
      );
    })}
  </>
);
