import { useEffect, useRef, useState } from "preact/hooks";
import { changeMessage, handOver, notSent, sent } from "../api/messages";
import type { Finding, Kit, Message } from "../api/types";
import { mended } from "../flow/scriptText";
import { useChannel } from "../flow/useChannel";
import { useSend } from "../flow/useSend";
import { Button, LinkButton, TextButton } from "../parts/Button";
import { Note, Quote } from "../parts/Card";
import { Area, Field } from "../parts/Field";
import { FindingNote } from "../parts/FindingNote";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { toast } from "../parts/Toast";
import { to } from "../paths";
import { copyText } from "../platform/clipboard";
import { mailto, mailtoHead } from "../platform/links";
import { canShare, shareText } from "../platform/share";
import * as words from "../text/en/email";

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
  useEffect(() => scrollTo(0, 0), [message.state]);
  useAutosave({ message, subject, body, onChange });
  const give = () => send(async () => onChange(await handOver(message.id, { subject, body })));
  const asking = message.state === "handed_over";
  const dock = asking ? (
    <DidYou
      busy={busy}
      onYes={() => send(async () => onChange(await sent(message.id)))}
      onNo={() =>
        send(async () => {
          onChange(await notSent(message.id));
          toast(words.notSent);
        })
      }
    />
  ) : (
    <OpenMail mail={{ to: message.to, subject, body }} onGiven={give} />
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
        <Quote>{subject}</Quote>
      ) : (
        <Text message={message} subject={subject} body={body} onSubject={setSubject} onBody={setBody} />
      )}
      <Other subject={subject} body={body} onGiven={give} />
      {kit.decline.channel === "written" && kit.decline.told_at === null && <CallInstead kit={kit} />}
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
};

function Text({ message, subject, body, onSubject, onBody }: TextProps) {
  // The places of findings are those of the saved text, so a tap mends only that.
  const mend = (finding: Finding) =>
    message.body === body && finding.start < finding.end ? () => onBody(mended(body, finding)) : undefined;
  return (
    <>
      <Field label={words.subject} value={subject} onInput={onSubject} maxLength={200} />
      <Area label={words.body} value={body} onInput={onBody} serif rows={10} maxLength={10_000} />
      {message.findings.map((finding) => (
        <FindingNote key={finding.rule + finding.start} finding={finding} onUse={mend(finding)} />
      ))}
    </>
  );
}

/** What is typed is saved a moment after the last key, so that going back loses nothing. */
function useAutosave({ message, subject, body, onChange }: Omit<Props, "kit"> & { subject: string; body: string }) {
  const latest = useRef({ subject, body });
  latest.current = { subject, body };
  const changed = subject !== message.subject || body !== message.body;
  useEffect(() => {
    if (!changed || !["draft", "failed"].includes(message.state)) return;
    const timer = setTimeout(() => void changeMessage(message.id, latest.current).then(onChange, () => undefined), 400);
    return () => clearTimeout(timer);
  }, [subject, body, message.state]);
}

type MailProps = { mail: { to: string[]; subject: string; body: string }; onGiven: () => void };

/** The mail app by a real link; a text too long for a link is copied first and pasted there. */
function OpenMail({ mail, onGiven }: MailProps) {
  const [copied, setCopied] = useState(false);
  const href = mailto(mail);
  if (href) {
    return (
      <LinkButton icon="mail" href={href} onClick={onGiven}>
        {words.open}
      </LinkButton>
    );
  }
  const copy = async () => setCopied(await copyOrSay(mail.body));
  return (
    <>
      <p class="sm mut">{words.tooLong}</p>
      {copied ? (
        <LinkButton icon="mail" href={mailtoHead(mail)} onClick={onGiven}>
          {words.openAfterCopy}
        </LinkButton>
      ) : (
        <Button icon="copy" onClick={copy}>
          {words.copyFirst}
        </Button>
      )}
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

function CallInstead({ kit: { decline } }: { kit: Kit }) {
  const { turnTo } = useChannel(decline);
  return (
    <TextButton icon="phone" onClick={() => turnTo("phone")}>
      {words.call}
    </TextButton>
  );
}

function DidYou({ busy, onYes, onNo }: { busy: boolean; onYes: () => void; onNo: () => void }) {
  return (
    <>
      <Button icon="check" busy={busy} onClick={onYes}>
        {words.yes}
      </Button>
      <Button quiet busy={busy} onClick={onNo}>
        {words.notYet}
      </Button>
    </>
  );
}
