import { useEffect, useRef, useState } from "preact/hooks";
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

/** These stand in the place of the call, or before it. */
const BEFORE_TELLING: Message["kind"][] = [
  "call_request",
  "written_decline",
  "ask_for_time",
  "ask_for_terms",
  "withdraw_acceptance",
];

type Props = { message: Message; kit: Kit; onChange: (message: Message) => void };

/** One message: read, changed, handed to the person's own mail app. It counts as sent only when they say so. */
export function Compose({ message, kit, onChange }: Props) {
  const [subject, setSubject] = useState(message.subject);
  const [body, setBody] = useState(message.body);
  const { problem, busy, send } = useSend();
  const { turnTo } = useChannel(kit.decline);
  useEffect(() => scrollTo(0, 0), [message.state]);
  const saving = useAutosave({ message, subject, body, onChange });
  // Somebody or something else changed it meanwhile: what is shown follows.
  useEffect(() => {
    if (problem?.status === 409) void readMessage(message.id).then(onChange, () => undefined);
  }, [problem]);
  const keep = (finding: Finding, keeps = true) =>
    send(async () => {
      onChange(await keepInMessage(message.id, finding, keeps));
      if (keeps) toast(kept, () => void keep(finding, false));
    });
  const stop = stopsOf(message.findings)[0];
  const give = () => send(async () => onChange(await handOver(message.id, { subject, body })));
  const asking = message.state === "handed_over";
  const yes = () => send(async () => onChange(await sent(message.id)));
  const no = () =>
    send(async () => {
      onChange(await notSent(message.id));
      toast(words.notSent);
    });
  const goOn = asking ? (
    <Button icon="check" busy={busy} onClick={yes}>
      {words.yes}
    </Button>
  ) : (
    <OpenMail mail={{ to: message.to, subject, body }} saving={saving} onGiven={give} />
  );
  const dock = (
    <>
      {stop && !saving ? <LookFirst finding={stop} /> : goOn}
      {asking && (
        <Button quiet busy={busy} onClick={no}>
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
      step={BEFORE_TELLING.includes(message.kind) ? 4 : 5}
      back={to.home}
      dock={dock}
    >
      <ProblemNote problem={problem} />
      {message.kind === "call_request" && <Note icon="eye-off">{words.discreet}</Note>}
      <p class="sm mut">
        {words.to}: {message.to.length > 0 ? <span translate={false}>{message.to.join(", ")}</span> : words.noAddress}
      </p>
      {asking ? (
        <>
          <Quote>{subject}</Quote>
          <FindingNotes findings={message.findings} onKeep={keep} />
        </>
      ) : (
        <Text message={message} subject={subject} body={body} onSubject={setSubject} onBody={setBody} onKeep={keep} />
      )}
      {!stop && <Other subject={subject} body={body} onGiven={give} />}
      {kit.decline.channel === "written" && kit.decline.told_at === null && (
        <TextButton icon="phone" onClick={() => turnTo("phone")}>
          {words.call}
        </TextButton>
      )}
    </Page>
  );
}

function leadOf({ state, contact_name: name }: Message): string {
  if (state === "handed_over") return words.onlyYou;
  return name ? words.lead(name) : words.leadNobody;
}

type TextProps = {
  message: Message;
  subject: string;
  body: string;
  onSubject: (subject: string) => void;
  onBody: (body: string) => void;
  onKeep: (finding: Finding) => void;
};

function Text({ message, subject, body, onSubject, onBody, onKeep }: TextProps) {
  const about = (pointer: string) => message.findings.filter((finding) => finding.pointer === pointer);
  // The places of findings are those of the saved text, so a tap mends only that.
  const isSaved = message.body === body.trimEnd() && message.subject === subject.trimEnd();
  return (
    <>
      <Field label={words.subject} value={subject} onInput={onSubject} maxLength={200} />
      <FindingNotes
        findings={about("/subject")}
        onUse={isSaved && ((finding) => onSubject(mended(subject, finding)))}
        onKeep={onKeep}
      />
      <Area label={words.body} value={body} onInput={onBody} serif rows={10} maxLength={10_000} />
      <FindingNotes
        findings={about("/body")}
        onUse={isSaved && ((finding) => onBody(mended(body, finding)))}
        onKeep={onKeep}
      />
    </>
  );
}

/**
 * What is typed is saved a moment after the last key, so that going back loses nothing. True until it is saved, and
 * with it checked; without a connection there is nothing to wait for.
 */
function useAutosave({ message, subject, body, onChange }: Omit<Props, "kit"> & { subject: string; body: string }) {
  const latest = useRef({ subject, body });
  latest.current = { subject, body };
  // What was sent last and answered, whether it was taken or not: blanks at its ends, for one, are not kept.
  const [settled, setSettled] = useState("");
  const typed = `${subject}\n${body}`;
  const changed = message.state === "draft" && typed !== `${message.subject}\n${message.body}`;
  useEffect(() => {
    if (!changed) return;
    const done = () => setSettled(typed);
    const timer = setTimeout(() => {
      void changeMessage(message.id, latest.current).then(onChange, done).then(done);
    }, 400);
    return () => clearTimeout(timer);
  }, [typed, message.state]);
  return changed && settled !== typed;
}

type MailProps = { mail: { to: string[]; subject: string; body: string }; saving: boolean; onGiven: () => void };

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

function Other({ subject, body, onGiven }: { subject: string; body: string; onGiven: () => void }) {
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
