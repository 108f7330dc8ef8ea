import type { Beat, Finding, Script } from "../api/types";
import { asLines, mended, sentencesOf } from "../flow/scriptText";
import { FindingNote } from "../parts/FindingNote";
import * as words from "../text/en/script";

type Props = {
  script: Script;
  onEdit: (beat: Beat) => void;
  onMend: (kind: Beat["kind"], sentences: string[]) => void;
};

/** The script as a play text: what is said in serif, directions in amber. Each line is a button that changes it. */
export function ScriptLines({ script, onEdit, onMend }: Props) {
  const about = (kind: Beat["kind"] | null) => script.findings.filter(({ beat }) => beat === kind);
  const mend = (beat: Beat, finding: Finding) =>
    onMend(beat.kind, sentencesOf(mended(beat.sentences.join(" "), finding)));
  return (
    <>
      {about(null).map((finding) => (
        <FindingNote key={finding.rule} finding={finding} />
      ))}
      <ol class="lines">
        {asLines(script.beats).map((line) => (
          <li key={line[0]?.kind}>
            {line.map((beat) => (
              <Line key={beat.kind} beat={beat} findings={about(beat.kind)} onEdit={onEdit} onMend={mend} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

type LineProps = {
  beat: Beat;
  findings: Finding[];
  onEdit: (beat: Beat) => void;
  onMend: (beat: Beat, finding: Finding) => void;
};

function Line({ beat, findings, onEdit, onMend }: LineProps) {
  return (
    <>
      <button type="button" onClick={() => onEdit(beat)}>
        <span class="vh">{words.editTitle}: </span>
        {beat.sentences.join(" ")}
        {beat.direction && <span class="dir"> {beat.direction}</span>}
      </button>
      {findings.map((finding) => (
        <FindingNote key={finding.rule + finding.start} finding={finding} onUse={() => onMend(beat, finding)} />
      ))}
    </>
  );
}
