import { useEffect, useState } from "preact/hooks";
import { checkCode, proveNumber, readPhone } from "../api/session";
import type { Phone } from "../api/types";
import { useSend } from "../flow/useSend";
import { Button, TextButton } from "../parts/Button";
import { Field, Form } from "../parts/Field";
import { ProblemNote } from "../parts/States";
import * as words from "../text/en/before";

const POLL = 1000;

/** Number, then code, once: only a phone that has been shown to be the person's own is ever rung. */
export function ProveNumber({ phone: first, onProven }: { phone: Phone; onProven: () => Promise<void> }) {
  const [phone, setPhone] = useState(first);
  const { busy, problem, send } = useSend();
  const working = phone.state === "sending" || phone.state === "checking";
  useEffect(() => {
    if (phone.state === "proven") void onProven();
    if (!working) return;
    const timer = setInterval(() => void readPhone().then(setPhone, () => undefined), POLL);
    return () => clearInterval(timer);
  }, [phone.state]);
  const hasCode = phone.state === "code_sent" || phone.state === "checking";
  const wrong =
    problem?.about(hasCode ? "code" : "number") ?? (phone.state === "failed" || hasCode ? phone.reason : null);
  const again = () => setPhone({ ...phone, state: "unproven", reason: null });
  return (
    <section class="card">
      <h2>{words.proveTitle}</h2>
      <p class="sm mut">{words.proveLead}</p>
      {hasCode ? (
        <CodeForm
          phone={phone}
          busy={busy || working}
          error={wrong}
          onCheck={(code) => send(async () => setPhone(await checkCode(code)))}
        />
      ) : (
        <NumberForm
          phone={phone}
          busy={busy || working}
          error={wrong}
          onSend={(number) => send(async () => setPhone(await proveNumber(number)))}
        />
      )}
      {problem && !wrong && <ProblemNote problem={problem} />}
      {hasCode && <TextButton onClick={again}>{words.otherNumber}</TextButton>}
    </section>
  );
}

type NumberProps = { phone: Phone; busy: boolean; error: string | null; onSend: (number: string) => void };

function NumberForm({ phone, busy, error, onSend }: NumberProps) {
  const [number, setNumber] = useState(phone.national ?? phone.number ?? "");
  const submit = () => {
    if (number.trim()) onSend(number.trim());
  };
  return (
    <Form onSubmit={submit}>
      <Field
        label={words.number}
        value={number}
        onInput={setNumber}
        error={error}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        enterKeyHint="done"
      />
      <Button type="submit" busy={busy}>
        {busy ? words.sending : words.sendCode}
      </Button>
    </Form>
  );
}

type CodeProps = { phone: Phone; busy: boolean; error: string | null; onCheck: (code: string) => void };

function CodeForm({ phone, busy, error, onCheck }: CodeProps) {
  const [code, setCode] = useState("");
  const submit = () => {
    if (code.trim()) onCheck(code.replace(/\s/g, ""));
  };
  return (
    <Form onSubmit={submit}>
      <Field
        label={words.code}
        hint={phone.national && words.codeHint(phone.national)}
        value={code}
        onInput={setCode}
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        enterKeyHint="done"
      />
      <Button type="submit" busy={busy}>
        {busy ? words.checking : words.checkCode}
      </Button>
    </Form>
  );
}
