import { useState } from "preact/hooks";
import { Field } from "../parts/Field";
import { Icon } from "../parts/Icon";
import * as check from "../text/en/check";

type EditRowProps = {
  label: string;
  value: string;
  shown?: string;
  unsure: boolean;
  open?: boolean;
  error?: string | null;
  type?: "text" | "date";
  autoComplete?: string;
  onInput: (value: string) => void;
};

/** A fact as a row; tapped, it becomes its own field. A row that has nothing to show yet is a field from the start. */
export function EditRow({ label, value, shown, unsure, open = false, error, onInput, ...extras }: EditRowProps) {
  const [editing, setEditing] = useState(open);
  if (editing || error) {
    return (
      <li class="edit">
        <Field label={label} value={value} error={error} onInput={onInput} {...extras} />
      </li>
    );
  }
  return (
    <li>
      <button type="button" onClick={() => setEditing(true)} aria-label={check.edit(`${label}: ${shown || value}`)}>
        <span>
          <small class="sm mut">{label}</small>
          <b>{shown || value || check.notGiven}</b>
        </span>
        {unsure && <CheckThis />}
        <Icon name="pencil" />
      </button>
    </li>
  );
}

export function CheckThis() {
  return (
    <small class="check-this">
      <Icon name="triangle-alert" />
      {check.checkThis}
    </small>
  );
}
