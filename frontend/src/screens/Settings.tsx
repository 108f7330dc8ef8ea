import { useState } from "preact/hooks";
import { forgetSeen, useLoad } from "../api/load";
import { changeMe, readMe, signOut } from "../api/session";
import type { CallMode, Me } from "../api/types";
import { useSend } from "../flow/useSend";
import { rememberedWay, rememberWay } from "../flow/ways";
import { TextButton, TextLink } from "../parts/Button";
import { Note } from "../parts/Card";
import { Chips, Choice } from "../parts/Choice";
import { Area, Field } from "../parts/Field";
import { Page } from "../parts/Page";
import { ProblemNote, ProblemPage, Skeleton } from "../parts/States";
import { toast } from "../parts/Toast";
import { to } from "../paths";
import { preferWriting } from "../platform/preference";
import { setTextSize, type TextSize, textSize } from "../platform/textsize";
import { modes } from "../text/en/before";
import * as words from "../text/en/settings";
import { CallerId } from "./CallerId";
import { ProveNumber } from "./ProveNumber";

export function Settings() {
  const me = useLoad("me", readMe);
  const nobody = me.problem?.status === 401;
  if (me.problem && !nobody && !me.data) return <ProblemPage problem={me.problem} retry={me.reload} back={to.home} />;
  if (!me.data && !nobody) return <Skeleton />;
  return (
    <Page title={words.title} bar=" " back={to.home}>
      {me.data?.guest && <Note icon="info">{words.guest}</Note>}
      {me.data && !nobody ? (
        <Mine key={me.data.id} me={me.data} onSaved={me.set} />
      ) : (
        <Note icon="info">{words.none}</Note>
      )}
      <Phone />
      {me.data && !nobody && <Own me={me.data} onReload={me.reload} />}
      <p class="sm mut">{words.languageNote}</p>
      <TextLink href={to.help}>{words.help}</TextLink>
      {me.data && !nobody && <SignOut />}
    </Page>
  );
}

/** Each field is saved when it is left; nothing has to be pressed. */
function Mine({ me, onSaved }: { me: Me; onSaved: (me: Me) => void }) {
  const { problem, send } = useSend();
  const save = (changes: Parameters<typeof changeMe>[0]) =>
    send(async () => {
      onSaved(await changeMe(changes));
      toast(words.saved);
    });
  const error = (name: string) => problem?.about(name) ?? null;
  return (
    <>
      {problem && problem.errors.length === 0 && <ProblemNote problem={problem} />}
      <Saved
        label={words.name}
        hint={words.nameHint}
        value={me.name}
        error={error("name")}
        onSave={(name) => save({ name })}
        autoComplete="name"
      />
      <Saved
        label={words.signOff}
        hint={words.signOffHint}
        value={me.sign_off}
        error={error("sign_off")}
        onSave={(sign_off) => save({ sign_off })}
        long
      />
      <Saved
        label={words.relay}
        hint={words.relayHint}
        value={me.relay_prefix}
        error={error("relay_prefix")}
        onSave={(relay_prefix) => save({ relay_prefix })}
      />
      <Writing
        me={me}
        onSave={(prefers_writing) => {
          preferWriting(prefers_writing);
          return save({ prefers_writing });
        }}
      />
    </>
  );
}

const callModes = { none: words.askMe, ...modes };

type SavedProps = {
  label: string;
  hint: string;
  value: string | null;
  error: string | null;
  onSave: (value: string | null) => void;
  long?: boolean;
  autoComplete?: string;
};

function Saved({ label, hint, value, error, onSave, long, autoComplete }: SavedProps) {
  const [text, setText] = useState(value ?? "");
  const leave = () => text.trim() !== (value ?? "") && onSave(text.trim() || null);
  const same = {
    label,
    hint,
    error,
    value: text,
    onInput: setText,
    onBlur: leave,
    autoComplete: autoComplete ?? "off",
  };
  return long ? <Area {...same} rows={2} maxLength={500} /> : <Field {...same} maxLength={120} enterKeyHint="done" />;
}

function Writing({ me, onSave }: { me: Me; onSave: (yes: boolean) => void }) {
  return (
    <div class="pick">
      <label>
        <input type="checkbox" checked={me.prefers_writing} onChange={(event) => onSave(event.currentTarget.checked)} />
        <span>
          {words.writing}
          <small>{words.writingHint}</small>
        </span>
      </label>
    </div>
  );
}

/** What belongs to this phone and not to the account. */
function Phone() {
  const [size, setSize] = useState<TextSize>(textSize());
  const [way, setWay] = useState<CallMode | "none">((rememberedWay() as CallMode | null) ?? "none");
  const ways = (Object.keys(callModes) as (CallMode | "none")[]).map((value) => ({
    value,
    label: callModes[value],
  }));
  const choose = (value: CallMode | "none") => {
    rememberWay(value === "none" ? null : value);
    setWay(value);
  };
  return (
    <>
      <h2>{words.size}</h2>
      <Chips
        fill
        label={words.size}
        options={words.sizes}
        chosen={[size]}
        onToggle={(value) => {
          setTextSize(value);
          setSize(value);
        }}
      />
      <h2>{words.call}</h2>
      <Choice legend={words.call} options={ways} value={way} onChange={choose} />
    </>
  );
}

function Own({ me, onReload }: { me: Me; onReload: () => Promise<void> }) {
  const [changing, setChanging] = useState(false);
  const proven = me.phone.state === "proven";
  const start = { ...me.phone, state: "unproven" as const, reason: null };
  return (
    <>
      <h2>{words.phone}</h2>
      {!changing && (
        <p class="mut">{proven ? words.proven(me.phone.national ?? me.phone.number ?? "") : words.unproven}</p>
      )}
      {changing ? (
        <ProveNumber
          phone={start}
          onProven={async () => {
            setChanging(false);
            await onReload();
          }}
        />
      ) : (
        <TextButton onClick={() => setChanging(true)}>{words.changeNumber}</TextButton>
      )}
      {proven && !changing && <CallerId />}
    </>
  );
}

function SignOut() {
  const { problem, send } = useSend();
  const leave = () =>
    send(async () => {
      await signOut();
      forgetSeen();
      location.assign(to.home);
    });
  return (
    <>
      <TextButton onClick={leave}>{words.signOut}</TextButton>
      <ProblemNote problem={problem} />
    </>
  );
}
