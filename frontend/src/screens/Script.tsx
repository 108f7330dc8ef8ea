import { useEffect, useState } from "preact/hooks";
import { changeDecline, keepInScript, saveScript } from "../api/declines";
import { useLoad } from "../api/load";
import { changeMe, readMe } from "../api/session";
import type { Beat, BeatInput, Finding, Kit } from "../api/types";
import { rememberScreen } from "../flow/stopped";
import type { OpenDecline } from "../flow/useKit";
import { useSend } from "../flow/useSend";
import { Button, LinkButton } from "../parts/Button";
import { Chips } from "../parts/Choice";
import { Field, Form } from "../parts/Field";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { toast } from "../parts/Toast";
import { to } from "../paths";
import * as words from "../text/en/script";
import { WithDecline } from "./FlowPage";
import { LineEditor } from "./LineEditor";
import { ScriptLines } from "./ScriptLines";

export function Script() {
  return <WithDecline>{(kit, open) => <Read kit={kit} open={open} />}</WithDecline>;
}

function Read({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { decline, script } = kit;
  const [editing, setEditing] = useState<Beat | null>(null);
  const { problem, send } = useSend();
  useEffect(() => rememberScreen(decline.id, "script"), []);

  const put = async (beats: BeatInput[]) => open.set({ ...kit, script: await saveScript(decline.id, beats) });
  const save = (kind: Beat["kind"], sentences: string[] | null) =>
    send(async () => {
      const before = script.beats.filter((beat) => beat.kind === kind).map(wordsOf);
      await (sentences ? put([{ kind, sentences }]) : backToFirst(kind));
      setEditing(null);
      toast(words.lineChanged, () => void send(() => put(before)));
    });
  const keep = (finding: Finding, keeps = true) =>
    send(async () => {
      open.set({ ...kit, script: await keepInScript(decline.id, finding, keeps) });
      if (keeps) toast(words.kept, () => void keep(finding, false));
    });
  /** The service goes back to the composed script as a whole; the other lines of one's own are laid over it again. */
  const backToFirst = async (kind: Beat["kind"]) => {
    const others = script.beats.filter((beat) => beat.edited && beat.kind !== kind).map(wordsOf);
    await put([]);
    if (others.length > 0) await put(others);
  };

  if (editing)
    return <LineEditor kit={kit} beat={editing} problem={problem} onSave={save} onClose={() => setEditing(null)} />;
  const dock = (
    <>
      <LinkButton href={to.rehearse(decline.id)}>{words.rehearse}</LinkButton>
      <LinkButton quiet href={to.beforeTheCall(decline.id)}>
        {words.callNow}
      </LinkButton>
    </>
  );
  return (
    <Page
      title={words.title}
      lead={words.lead(script.seconds)}
      company={decline.company}
      step={2}
      back={backOf(kit)}
      dock={dock}
    >
      <ProblemNote problem={problem} />
      <YourName onSaved={open.reload} />
      <Tones kit={kit} open={open} />
      <ScriptLines script={script} onEdit={setEditing} onMend={save} onKeep={keep} />
      {!script.reviewed && <p class="sm mut">{words.unreviewed}</p>}
    </Page>
  );
}

const wordsOf = ({ kind, sentences }: Beat): BeatInput => ({ kind, sentences });

const backOf = ({ decline }: Kit) =>
  ["decline", "withdraw_acceptance"].includes(decline.route ?? "") ? to.reason(decline.id) : to.who(decline.id);

/** The first line says who is calling. Asked here, once, because nothing before needs it. */
function YourName({ onSaved }: { onSaved: () => Promise<void> }) {
  const me = useLoad("me", readMe);
  const [name, setName] = useState("");
  const { busy, problem, send } = useSend();
  if (!me.data || me.data.name) return null;
  const submit = () => {
    if (name.trim())
      void send(async () => {
        me.set(await changeMe({ name: name.trim() }));
        await onSaved();
      });
  };
  return (
    <Form inline onSubmit={submit}>
      <Field
        label={words.yourName}
        value={name}
        onInput={setName}
        error={problem?.about("name")}
        autoComplete="name"
        enterKeyHint="done"
      />
      <Button quiet type="submit" busy={busy}>
        {words.saveName}
      </Button>
    </Form>
  );
}

/** Each chip is a switch; with neither the wording is plain. */
function Tones({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { decline } = kit;
  const { send } = useSend();
  const set = (tone: typeof decline.tone) =>
    send(async () => {
      const before = decline.tone;
      await changeDecline(decline.id, { tone });
      await open.reload();
      if (before !== tone) toast(words.toneChanged, () => void set(before));
    });
  return (
    <Chips<typeof decline.tone>
      label={words.toneLabel}
      options={words.tones}
      chosen={[decline.tone]}
      onToggle={(tone) => set(tone === decline.tone ? "neutral" : tone)}
    />
  );
}
