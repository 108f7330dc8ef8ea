import { useEffect, useRef, useState } from "preact/hooks";
import { route } from "../address";
import { propose } from "../api/offers";
import { ensureSession } from "../api/session";
import { takeText } from "../flow/handed";
import { draftOf, keepDraft, keepText, keptText } from "../flow/offerDraft";
import { useSend } from "../flow/useSend";
import { Button, LinkButton, TextButton } from "../parts/Button";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { toast } from "../parts/Toast";
import { to } from "../paths";
import { readClipboard } from "../platform/clipboard";
import * as paste from "../text/en/paste";

/** The service takes 20 kB of text; a longer mail is read as far as that goes. */
const LIMIT = 20_000;

export function Paste() {
  const box = useRef<HTMLTextAreaElement>(null);
  const { text, setText, busy, problem, read } = useReading();
  const [hint, setHint] = useState<string | null>(
    new URLSearchParams(location.search).has("by-hand") ? paste.refused : null,
  );
  const fromClipboard = async () => {
    const found = await readClipboard();
    if (found) return read(found);
    setHint(paste.refused);
    box.current?.focus();
  };
  const clear = () => {
    setText("");
    toast(paste.cleared, () => setText(text));
  };
  const dock = (
    <>
      {text.trim() ? (
        <Button busy={busy} onClick={() => read(text)}>
          {busy ? paste.reading : paste.read}
        </Button>
      ) : (
        <Button icon="clipboard-paste" busy={busy} onClick={fromClipboard}>
          {paste.pasteButton}
        </Button>
      )}
      <LinkButton quiet href={`${to.checkNew}?type`}>
        {paste.type}
      </LinkButton>
    </>
  );
  return (
    <Page title={paste.title} lead={paste.privacy} bar=" " back={to.home} dock={dock}>
      <textarea
        ref={box}
        class="paste"
        aria-label={paste.box}
        aria-describedby="paste-hint"
        placeholder={paste.placeholder}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => setTimeout(() => read((event.target as HTMLTextAreaElement).value))}
      />
      <p id="paste-hint" class="sm mut" role="status">
        {hint ?? (text.length > LIMIT ? paste.tooLong : "")}
      </p>
      <ProblemNote problem={problem} />
      {text && !busy && <TextButton onClick={clear}>{paste.clear}</TextButton>}
    </Page>
  );
}

function useReading() {
  const [text, change] = useState("");
  const { busy, problem, send } = useSend();
  const setText = (next: string) => {
    change(next);
    void keepText(next);
  };
  const read = (mail: string) => {
    setText(mail);
    return send(async () => {
      await ensureSession();
      await keepDraft(draftOf(await propose(mail.slice(0, LIMIT))));
      route(to.checkNew);
    });
  };
  useEffect(() => {
    const handed = takeText();
    if (handed) void read(handed);
    else void keptText().then((kept) => kept && change(kept));
  }, []);
  return { text, setText, busy, problem, read };
}
