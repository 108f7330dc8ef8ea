import type { ComponentChildren } from "preact";

export type Option<T extends string> = { value: T; label: string; detail?: string | null; below?: ComponentChildren };
type ChoiceProps<T extends string> = {
  legend: string;
  options: Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  children?: ComponentChildren;
};

/** Radio rows as big targets. `below` stands under the chosen row only. */
export function Choice<T extends string>({ legend, options, value, onChange, children }: ChoiceProps<T>) {
  return (
    <fieldset class="pick">
      <legend class="vh">{legend}</legend>
      {options.map((option) => (
        <Row key={option.value} name={legend} option={option} chosen={option.value === value} onChange={onChange} />
      ))}
      {children}
    </fieldset>
  );
}

type RowProps<T extends string> = { name: string; option: Option<T>; chosen: boolean; onChange: (value: T) => void };

function Row<T extends string>({ name, option, chosen, onChange }: RowProps<T>) {
  return (
    <>
      <label>
        <input type="radio" name={name} checked={chosen} onChange={() => onChange(option.value)} />
        <span>
          {option.label}
          {option.detail && <small>{option.detail}</small>}
        </span>
      </label>
      {chosen && option.below}
    </>
  );
}

type ChipsProps<T extends string> = {
  label: string;
  /** What each says, by its value; a value may have none. */
  options: Partial<Record<T, string>>;
  chosen: readonly T[];
  onToggle: (value: T) => void;
  fill?: boolean;
};

/** Small choices, one or several; which it is is the caller's matter. */
export function Chips<T extends string>({ label, options, chosen, onToggle, fill }: ChipsProps<T>) {
  return (
    <div class={fill ? "chips fill" : "chips"} role="group" aria-label={label}>
      {(Object.keys(options) as T[]).map((value) => (
        <button key={value} type="button" aria-pressed={chosen.includes(value)} onClick={() => onToggle(value)}>
          {options[value]}
        </button>
      ))}
    </div>
  );
}

/** The list with `value` in it, or without it where it was in. */
export const toggled = <T,>(list: T[], value: T): T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
