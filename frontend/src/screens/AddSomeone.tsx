import { useState } from "preact/hooks";
import { addPerson } from "../api/offers";
import type { Offer } from "../api/types";
import { useSend } from "../flow/useSend";
import { Button } from "../parts/Button";
import { Field, Form } from "../parts/Field";
import { ProblemNote } from "../parts/States";
import * as who from "../text/en/who";

/** Somebody whom the mail did not name. */
export function AddSomeone({ offer, onSaved }: { offer: Offer; onSaved: (contactId: string) => Promise<void> }) {
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const { busy, problem, send } = useSend();
  const submit = () => {
    if (!name.trim()) return;
    const phones = number.trim() ? [{ number: number.trim() }] : [];
    const parts = [offer.participants.length ? ("hiring_manager" as const) : ("extended_offer" as const)];
    void send(async () => {
      const added = await addPerson(offer.id, {
        parts,
        contact: { name: name.trim(), company: offer.company, phones },
      });
      await onSaved(added.contact.id);
    });
  };
  const wrong = problem?.about("number") ?? null;
  return (
    <Form onSubmit={submit}>
      <Field label={who.name} value={name} onInput={setName} error={problem?.about("name")} autoComplete="off" />
      <Field
        label={who.number}
        value={number}
        onInput={setNumber}
        error={wrong}
        hint={who.numberHint}
        type="tel"
        inputMode="tel"
        autoComplete="off"
      />
      {problem && !wrong && <ProblemNote problem={problem} />}
      <Button quiet type="submit" busy={busy}>
        {who.save}
      </Button>
    </Form>
  );
}
