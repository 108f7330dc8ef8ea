import { useState } from "preact/hooks";
import { route } from "../address";
import { changeDecline } from "../api/declines";
import { takeDraft } from "../api/messages";
import { changeContact } from "../api/offers";
import type { Kit, Participant } from "../api/types";
import { inCallOrder, mainPart, numberOf } from "../flow/people";
import { resumeAt } from "../flow/resume";
import type { OpenDecline } from "../flow/useKit";
import { useSend } from "../flow/useSend";
import { Button, TextButton } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { to } from "../paths";
import { firstName, unbroken } from "../text/en/format";
import * as who from "../text/en/who";
import { AddNumber } from "./AddNumber";
import { AddSomeone } from "./AddSomeone";
import { WithDecline } from "./FlowPage";

export function Who() {
  return <WithDecline>{(kit, open) => <Choose kit={kit} open={open} />}</WithDecline>;
}

function Choose({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { decline, offer } = kit;
  const people = inCallOrder(offer);
  const [chosenId, setChosenId] = useState(decline.contact_id ?? people[0]?.contact.id ?? null);
  const [adding, setAdding] = useState(people.length === 0);
  const { busy, problem, send } = useSend();
  const chosen = people.find(({ contact }) => contact.id === chosenId);
  const written = decline.channel === "written";
  const number = chosen && numberOf(chosen);
  const goOn = () =>
    chosen &&
    send(async () => {
      const next = await changeDecline(decline.id, { contact_id: chosen.contact.id });
      route(resumeAt({ decline: next }));
    });
  const added = async (id: string) => {
    await open.reload();
    setChosenId(id);
    setAdding(false);
  };
  const dock = chosen && !adding && (written || number?.state === "good") && (
    <Button busy={busy} onClick={goOn}>
      {written ? who.write(firstName(chosen.contact.name)) : who.call(firstName(chosen.contact.name))}
    </Button>
  );
  const agency = chosen?.parts.includes("agency_recruiter");
  return (
    <Page
      title={written ? who.writeTitle : who.title}
      lead={agency ? who.agencyLead(offer.company) : written ? who.writeLead : who.lead}
      company={offer.company}
      step={2}
      back={to.safe(decline.id)}
      dock={dock}
    >
      <ProblemNote problem={problem} />
      <Choice
        legend={who.legend}
        options={people.map((person) => ({
          value: person.contact.id,
          label: person.contact.name,
          detail: detailOf(person),
          below: !written && <AboutNumber person={person} kit={kit} onSaved={added} />,
        }))}
        value={chosenId}
        onChange={setChosenId}
      />
      {adding ? (
        <AddSomeone offer={offer} onSaved={added} />
      ) : (
        <TextButton icon="plus" onClick={() => setAdding(true)}>
          {who.someoneElse}
        </TextButton>
      )}
    </Page>
  );
}

function detailOf(person: Participant): string {
  const part = mainPart(person);
  const number = numberOf(person);
  const title = person.contact.title ?? (part ? who.partOf[part] : "");
  return [title, number.national ? unbroken(number.national) : who.noNumberYet].filter(Boolean).join(" · ");
}

type NoNumberProps = { person: Participant; kit: Kit; onSaved: (contactId: string) => Promise<void> };

/** A number that only the own phone can ring says so; without a usable one, there are two ways to get on. */
function AboutNumber(props: NoNumberProps) {
  const { state, warning } = numberOf(props.person);
  if (state !== "good") return <NoNumber {...props} />;
  return warning ? <p class="sm under">{warning}</p> : null;
}

/** The usual case: the mail held no number. Where to look, or a mail that asks for a good time and gives nothing away. */
function NoNumber({ person, kit, onSaved }: NoNumberProps) {
  const { busy, problem, send } = useSend();
  const { contact } = person;
  const { state } = numberOf(person);
  const save = (number: string, extension: string) =>
    send(async () => {
      await changeContact(contact.id, { phones: [{ number, extension: extension || null }] });
      await onSaved(contact.id);
    });
  const ask = () =>
    send(async () => {
      await changeDecline(kit.decline.id, { contact_id: contact.id });
      await takeDraft({ decline_id: kit.decline.id, contact_id: contact.id, kind: "call_request" });
      route(to.email(kit.decline.id));
    });
  const says = state === "none" ? who.noNumber : who.badNumber;
  return (
    <div class="under">
      <p class="sm">{says}</p>
      <AddNumber busy={busy} problem={problem} onSave={save} />
      {contact.emails.length > 0 && (
        <TextButton icon="mail" onClick={ask}>
          {who.emailTime}
        </TextButton>
      )}
    </div>
  );
}
