import type { Beat, Finding, Script } from "../api/types";
import { asLines, mended, sentencesOf } from "../flow/scriptText";
import { FindingNotes } from "../parts/FindingNotes";
import * as words from "../text/en/script";

type Props = {
  script: Script;
  onEdit: (beat: Beat) => void;
  onMend: (kind: Beat["kind"], sentences: string[]) => void;
  onKeep: (finding: Finding) => void;
};

/** The script as a play text: what is said in serif, directions in amber. Each line is a button that changes it. */
export function ScriptLines({ script, onEdit, onMend, onKeep }: Props) {
  const about = (kind: Beat["kind"] | null) => script.findings.filter(({ beat }) => beat === kind);
  return (
    <>
      <FindingNotes findings={about(null)} onKeep={onKeep} />
      <ol class="lines">
        {asLines(script.beats).map((line) => (
          <li key={line[0]?.kind}>
            {line.map((beat) => {
              const text = beat.sentences.join(" ");
              const mend = (finding: Finding) => onMend(beat.kind, sentencesOf(mended(text, finding)));
              return (
                <>
                  <button type="button" onClick={() => onEdit(beat)}>
                    <span class="vh">{words.editTitle}: </span>
                    {text}
                    {beat.direction && <span class="dir"> {beat.direction}</span>}
                  </button>
                  <FindingNotes findings={about(beat.kind)} onUse={mend} onKeep={onKeep} />
                </>
              );
            })}
          </li>
        ))}
      </ol>
    </>
  );
}
