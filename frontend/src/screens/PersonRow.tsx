import type { PersonDraft } from "../flow/offerDraft";
import { TextButton } from "../parts/Button";
import { Field } from "../parts/Field";
import { Icon } from "../parts/Icon";
import * as check from "../text/en/check";
import { unbroken } from "../text/en/format";
import { CheckThis } from "./EditRow";

type Props = {
  person: PersonDraft;
  open: boolean;
  error: string | null;
  onToggle: () => void;
  onChange: (person: PersonDraft) => void;
  onRemove: () => void;
};

export function PersonRow({ person, open, error, onToggle, onChange, onRemove }: Props) {
  if (open || error)
    return <PersonForm person={person} error={error} onToggle={onToggle} onChange={onChange} onRemove={onRemove} />;
  return (
    <li>
      <button type="button" onClick={onToggle} aria-label={check.edit(person.name)}>
        <span>
          <b>{person.name || check.newPerson}</b>
          <small class="sm mut">{detail(person)}</small>
        </span>
        {person.unsure && <CheckThis />}
        <Icon name="pencil" />
      </button>
    </li>
  );
}

function detail({ title, phone, parts }: PersonDraft): string {
  const part = parts.includes("agency_recruiter")
    ? check.agency
    : parts.includes("extended_offer")
      ? check.madeOffer
      : "";
  return [title || part, phone ? unbroken(phone) : check.noNumber].filter(Boolean).join(" · ");
}

function PersonForm({ person, error, onToggle, onChange, onRemove }: Omit<Props, "open">) {
  const set = (changes: Partial<PersonDraft>) => onChange({ ...person, ...changes, unsure: false });
  return (
    <li class="edit">
      <Field
        label={check.name}
        value={person.name}
        error={error}
        onInput={(name) => set({ name })}
        autoComplete="off"
      />
      <Field
        label={check.phone}
        value={person.phone}
        onInput={(phone) => set({ phone })}
        type="tel"
        inputMode="tel"
        autoComplete="off"
      />
      <Field
        label={check.email}
        value={person.email}
        onInput={(email) => set({ email })}
        type="email"
        inputMode="email"
        autoComplete="off"
      />
      <Field label={check.jobTitle} value={person.title} onInput={(title) => set({ title })} autoComplete="off" />
      <Field
        label={check.thankFor}
        hint={check.thankHint}
        value={person.thankFor}
        onInput={(thankFor) => set({ thankFor })}
        maxLength={200}
      />
      <div class="text-btns">
        <TextButton icon="check" onClick={onToggle}>
          {check.close}
        </TextButton>
        <TextButton onClick={onRemove}>{check.remove}</TextButton>
      </div>
    </li>
  );
}
