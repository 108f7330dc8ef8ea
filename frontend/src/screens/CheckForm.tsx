import { useState } from "preact/hooks";
import { dateOf } from "../flow/days";
import { emptyPerson, isBlank, type OfferDraft, type PersonDraft } from "../flow/offerDraft";
import { useSend } from "../flow/useSend";
import { Button, TextButton } from "../parts/Button";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { toast } from "../parts/Toast";
import * as check from "../text/en/check";
import { longDate } from "../text/en/format";
import { EditRow } from "./EditRow";
import { PersonRow } from "./PersonRow";

type Props = {
  draft: OfferDraft;
  typed?: boolean;
  /** The account has no name yet, and the mail says one. */
  asksYou?: boolean;
  onChange: (draft: OfferDraft) => void;
  onSave: (draft: OfferDraft) => Promise<void>;
  back: string;
};

export function CheckForm({ draft, typed = false, asksYou = false, onChange, onSave, back }: Props) {
  const { busy, problem, send } = useSend();
  const [tried, setTried] = useState(false);
  const nameless = draft.people.some((person) => !isBlank(person) && !person.name.trim());
  const save = () => {
    setTried(true);
    if (draft.company.trim() && !nameless) void send(() => onSave(draft));
  };
  const dock = (
    <Button busy={busy} onClick={save}>
      {check.right}
    </Button>
  );
  return (
    <Page
      title={typed ? check.typeTitle : check.title}
      lead={typed ? check.typeLead : check.lead}
      bar=" "
      company={typed ? null : draft.company || null}
      step={1}
      back={back}
      dock={dock}
    >
      <ProblemNote problem={problem} />
      <Facts draft={draft} typed={typed} asksYou={asksYou} tried={tried} onChange={onChange} />
      <People draft={draft} tried={tried} onChange={onChange} />
    </Page>
  );
}

type FactsProps = Pick<Props, "draft" | "onChange"> & { typed: boolean; asksYou: boolean; tried: boolean };

function Facts({ draft, typed, asksYou, tried, onChange }: FactsProps) {
  const unsure = (name: string) => draft.unsure.includes(name);
  const set = (changes: Partial<OfferDraft>, name: string) =>
    onChange({ ...draft, ...changes, unsure: draft.unsure.filter((other) => other !== name) });
  const missing = !draft.company.trim() && (tried || !typed) ? check.noCompany : null;
  return (
    <ul class="rows">
      <EditRow
        label={check.company}
        value={draft.company}
        unsure={unsure("company")}
        open={!draft.company}
        error={missing}
        onInput={(company) => set({ company }, "company")}
        autoComplete="organization"
      />
      <EditRow
        label={check.role}
        value={draft.role}
        unsure={unsure("role")}
        open={typed}
        onInput={(role) => set({ role }, "role")}
      />
      <EditRow
        label={draft.replyBy ? check.replyBy : check.when}
        value={dateOf(draft.replyBy)}
        shown={draft.replyBy ? longDate(draft.replyBy) : ""}
        unsure={unsure("replyBy")}
        open={!draft.replyBy}
        onInput={(replyBy) => set({ replyBy }, "replyBy")}
        type="date"
      />
      {asksYou && (
        <EditRow
          label={check.you}
          value={draft.you}
          unsure={unsure("you")}
          onInput={(you) => set({ you }, "you")}
          autoComplete="name"
        />
      )}
    </ul>
  );
}

function People({ draft, tried, onChange }: Pick<Props, "draft" | "onChange"> & { tried: boolean }) {
  const [open, setOpen] = useState<string | null>(null);
  const set = (people: PersonDraft[]) => onChange({ ...draft, people });
  const add = () => {
    const person = emptyPerson(draft.people.length ? "interviewer" : "extended_offer");
    set([...draft.people, person]);
    setOpen(person.key);
  };
  const remove = (gone: PersonDraft) => {
    set(draft.people.filter(({ key }) => key !== gone.key));
    toast(check.removed(gone.name), () => set(draft.people));
  };
  return (
    <>
      <h2>{check.people}</h2>
      {draft.people.length === 0 && <p class="mut">{check.noPeople}</p>}
      <ul class="rows">
        {draft.people.map((person) => (
          <PersonRow
            key={person.key}
            person={person}
            open={open === person.key}
            error={tried && !isBlank(person) && !person.name.trim() ? check.nameNeeded : null}
            onToggle={() => setOpen(open === person.key ? null : person.key)}
            onChange={(next) => set(draft.people.map((other) => (other.key === next.key ? next : other)))}
            onRemove={() => remove(person)}
          />
        ))}
      </ul>
      <TextButton icon="plus" onClick={add}>
        {check.addPerson}
      </TextButton>
    </>
  );
}
