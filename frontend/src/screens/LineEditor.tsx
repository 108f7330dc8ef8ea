import { useState } from "preact/hooks";
import type { Problem } from "../api/problem";
import type { Beat, Finding, Kit } from "../api/types";
import { beginOf, findingsOf, mended, sentencesOf } from "../flow/scriptText";
import { useFindings } from "../flow/useFindings";
import { Button, TextButton } from "../parts/Button";
import { Area } from "../parts/Field";
import { FindingNotes } from "../parts/FindingNotes";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import * as words from "../text/en/script";

type Props = {
  kit: Kit;
  beat: Beat;
  problem: Problem | null;
  onSave: (kind: Beat["kind"], sentences: string[] | null) => void;
  onClose: () => void;
};

/** One line in the person's own words, checked while they type. */
export function LineEditor({ kit, beat, problem, onSave, onClose }: Props) {
  const [text, setText] = useState(beat.sentences.join(" "));
  const beats = kit.script.beats.map((each) => (each.kind === beat.kind ? { ...each, sentences: [text] } : each));
  const changed = text !== beat.sentences.join(" ");
  const findings = useFindings(beats, {
    kind: kit.script.kind,
    declineId: kit.decline.id,
    active: changed || kit.script.findings.length > 0,
  });
  const from = beginOf(
    beats,
    beats.findIndex(({ kind }) => kind === beat.kind),
  );
  const missing = findings.filter(
    ({ start, end, rule }) => start === end && !kit.script.findings.some((old) => old.rule === rule),
  );
  const use = (finding: Finding) => setText(mended(text, finding, from));
  const save = () => (changed && text.trim() ? onSave(beat.kind, sentencesOf(text)) : onClose());
  const dock = <Button onClick={save}>{words.keep}</Button>;
  return (
    <Page title={words.names[beat.kind]} company={kit.decline.company} step={2} dock={dock} onBack={onClose}>
      <ProblemNote problem={problem} />
      <Area
        label={words.editLabel}
        hint={words.editHint}
        value={text}
        onInput={setText}
        serif
        rows={4}
        maxLength={500}
        lang={kit.decline.language}
      />
      <div role="status">
        <FindingNotes findings={[...findingsOf(findings, from, from + text.length), ...missing]} onUse={use} />
      </div>
      {beat.edited && <TextButton onClick={() => onSave(beat.kind, null)}>{words.original}</TextButton>}
    </Page>
  );
}
