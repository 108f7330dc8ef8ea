import type { Beat, Finding, Script } from "../api/types";
import { asLines, asText, findingsOf, mended, sentencesOf } from "../flow/scriptText";
import { useFindings } from "../flow/useFindings";
import { FindingNote } from "../parts/FindingNote";
import { script as words } from "../text/en/script";

type Props = {
  script: Script;
  declineId: string;
  onEdit: (beat: Beat) => void;
  onMend: (kind: Beat["kind"], sentences: string[]) => void;
};

/** The script as a play text: what is said in serif, directions in amber. Each line is a button that changes it. */
export function ScriptLines({ script, declineId, onEdit, onMend }: Props) {
  // The places of findings are needed only where there are any.
  const findings = useFindings(script.beats, { declineId, active: script.findings.length > 0 });
  const { ranges } = asText(script.beats);
  const rangeOf = ({ kind }: Beat) => ranges.find((range) => range.kind === kind);
  const general = findings.filter(({ start, end }) => start === end);
  const mend = (beat: Beat, finding: Finding) => {
    const text = mended(beat.sentences.join(" "), finding, rangeOf(beat)?.start ?? 0);
    onMend(beat.kind, sentencesOf(text));
  };
  return (
    <>
      {general.map((finding) => (
        <FindingNote key={finding.rule} finding={finding} />
      ))}
      <ol class="lines">
        {asLines(script.beats).map((line) => (
          <li key={line[0]?.kind}>
            {line.map((beat) => (
              <Line
                key={beat.kind}
                beat={beat}
                findings={findingsOf(findings, rangeOf(beat))}
                onEdit={onEdit}
                onMend={mend}
              />
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
