import { useEffect, useState } from "preact/hooks";
import { changeMessage, handOver, keepInMessage, notSent, readMessage, sent } from "../api/messages";
import type { Finding, Kit, Message } from "../api/types";
import { mended, stopsOf } from "../flow/scriptText";
import { useChannel } from "../flow/useChannel";
import { useSend } from "../flow/useSend";
import { Button, LinkButton, TextButton } from "../parts/Button";
import { Note, Quote } from "../parts/Card";
import { Area, Field } from "../parts/Field";
import { FindingNotes } from "../parts/FindingNotes";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { toast } from "../parts/Toast";
import { to } from "../paths";
import { copyText } from "../platform/clipboard";
import { mailto, mailtoHead } from "../platform/links";
import { canShare, shareText } from "../platform/share";
import * as words from "../text/en/email";
import { kept, lookFirst } from "../text/en/script";

/** These follow once they know; all others stand in the place of the call, or before it. */
const FOLLOWING: Message["kind"][] = ["confirming_email", "thank_you", "referrer_note"];

type Props = { message: Message; kit: Kit; onChange: (message: Message) => void };
type Words = Pick<Message, "subject" | "body">;

/** One message: read, changed, handed to the person's own mail app. It counts as sent only when they say so. */
export function Compose({ message, kit, onChange }: Props) {
  const [text, setText] = useState<Words>({ subject: message.subject, body: message.body });
  const acts = useActs({ message, onChange });
  const { turnTo } = useChannel(kit.decline);
  useEffect(() => scrollTo(0, 0), [message.state]);
  const saving = useAutosave({ message, text, onChange });
  const asking = message.state === "handed_over";
  const stop = saving ? undefined : stopsOf(message.findings)[0];
  const give = () => acts.give(text);
  const goOn = asking ? (
    <Button icon="check" busy={acts.busy} onClick={acts.yes}>
      {words.yes}
    </Button>
  ) : (
    <OpenMail mail={{ to: message.to, ...text }} saving={saving} onGiven={give} />
  );
  const dock = (
    <>
      {stop ? <LookFirst finding={stop} /> : goOn}
      {asking && (
        <Button quiet busy={acts.busy} onClick={acts.no}>
          {words.notYet}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={asking ? words.didYou : (words.titles[message.kind] ?? words.title)}
      lead={leadOf(message)}
      company={kit.decline.company}
      step={FOLLOWING.includes(message.kind) ? 5 : 4}
      back={to.home}
      dock={dock}
    >
      <ProblemNote problem={acts.problem} />
      {message.kind === "call_request" && <Note icon="eye-off">{words.discreet}</Note>}
      <p class="sm mut">
        {words.to}: {message.to.length > 0 ? <span translate={false}>{message.to.join(", ")}</span> : words.noAddress}
      </p>
      {asking ? (
        <>
          <Quote>{text.subject}</Quote>
          <FindingNotes findings={message.findings} onKeep={acts.keep} />
        </>
      ) : (
        <Text message={message} text={text} onText={setText} onKeep={acts.keep} />
      )}
      {!stop && <Other text={text} onGiven={give} />}
      {kit.decline.channel === "written" && kit.decline.told_at === null && (
        <TextButton icon="phone" onClick={() => turnTo("phone")}>
          {words.call}
        </TextButton>
      )}
    </Page>
  );
}

/** What can be done with a message. Where something else was done with it meanwhile, what is shown follows. */
function useActs({ message: { id }, onChange }: Pick<Props, "message" | "onChange">) {
  const { problem, busy, send } = useSend();
  useEffect(() => {
    if (problem?.status === 409) void readMessage(id).then(onChange, () => undefined);
  }, [problem]);
  const keep = (finding: Finding, keeps = true) =>
    send(async () => {
      onChange(await keepInMessage(id, finding, keeps));
      if (keeps) toast(kept, () => void keep(finding, false));
    });
  const give = (seen: Words) => send(async () => onChange(await handOver(id, seen)));
  const yes = () => send(async () => onChange(await sent(id)));
  const no = () =>
    send(async () => {
      onChange(await notSent(id));
      toast(words.notSent);
    });
  return { problem, busy, keep, give, yes, no };
}

function leadOf({ state, contact_name: name }: Message): string {
  if (state === "handed_over") return words.onlyYou;
  return name ? words.lead(name) : words.leadNobody;
}

type TextProps = { message: Message; text: Words; onText: (text: Words) => void; onKeep: (finding: Finding) => void };

function Text({ message, text, onText, onKeep }: TextProps) {
  const set = (changes: Partial<Words>) => onText({ ...text, ...changes });
  const notes = (name: keyof Words) => {
    // The places of findings are those of the saved words, so a tap mends only these.
    const isSaved = message[name] === text[name].trimEnd();
    const mend = (finding: Finding) => set({ [name]: mended(text[name], finding) });
    const about = message.findings.filter(({ pointer }) => pointer === `/${name}`);
    return <FindingNotes findings={about} onUse={isSaved && mend} onKeep={onKeep} />;
  };
  return (
    <>
      <Field label={words.subject} value={text.subject} onInput={(subject) => set({ subject })} maxLength={200} />
      {notes("subject")}
      <Area label={words.body} value={text.body} onInput={(body) => set({ body })} serif rows={10} maxLength={10_000} />
      {notes("body")}
    </>
  );
}

/**
 * What is typed is saved a moment after the last key, so that going back loses nothing. True until it is saved, and
 * with it checked; without a connection there is nothing to wait for.
 */
function useAutosave({ message, text, onChange }: Omit<Props, "kit"> & { text: Words }) {
  // What was sent last and answered, whether it was taken or not: blanks at its ends, for one, are not kept.
  const [settled, setSettled] = useState(text);
  const { id, state, subject, body } = message;
  const changed = state === "draft" && (text.subject !== subject || text.body !== body);
  useEffect(() => {
    if (!changed) return;
    const done = () => setSettled(text);
    const timer = setTimeout(() => void changeMessage(id, text).then(onChange, done).then(done), 400);
    return () => clearTimeout(timer);
  }, [text, state]);
  return changed && settled !== text;
}

type MailProps = { mail: Words & { to: string[] }; saving: boolean; onGiven: () => void };

/** The mail app by a real link; a text too long for a link is copied first and pasted there. */
function OpenMail({ mail, saving, onGiven }: MailProps) {
  const [copied, setCopied] = useState(false);
  const href = mailto(mail) ?? (copied && mailtoHead(mail));
  if (saving) {
    return (
      <Button icon="mail" busy>
        {words.open}
      </Button>
    );
  }
  if (href) {
    return (
      <LinkButton icon="mail" href={href} onClick={onGiven}>
        {copied ? words.openAfterCopy : words.open}
      </LinkButton>
    );
  }
  const copy = async () => setCopied(await copyOrSay(mail.body));
  return (
    <>
      <p class="sm mut">{words.tooLong}</p>
      <Button icon="copy" onClick={copy}>
        {words.copyFirst}
      </Button>
    </>
  );
}

async function copyOrSay(text: string): Promise<boolean> {
  const copied = await copyText(text);
  toast(copied ? words.copied : words.notCopied);
  return copied;
}

function Other({ text: { subject, body }, onGiven }: { text: Words; onGiven: () => void }) {
  const share = async () => {
    if (await shareText({ title: subject, text: body })) onGiven();
  };
  return (
    <div class="text-btns">
      <TextButton icon="copy" onClick={() => void copyOrSay(body)}>
        {words.copy}
      </TextButton>
      {canShare() && (
        <TextButton icon="share" onClick={share}>
          {words.share}
        </TextButton>
      )}
    </div>
  );
}

/** What stands in the way, instead of the button that would send; a tap leads to it. */
function LookFirst({ finding }: { finding: Finding }) {
  return (
    <>
      <p class="sm mut">{finding.message}</p>
      <Button onClick={() => document.querySelector<HTMLElement>(".finding button")?.focus()}>{lookFirst}</Button>
    </>
  );
}
