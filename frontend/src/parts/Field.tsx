import { useId } from "preact/hooks";

type Own = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | null;
  error?: string | null;
};
/** What an input may be told besides: how the phone's keyboard looks and what it may fill in by itself. */
type Extras = {
  type?: "text" | "tel" | "email" | "date" | "time" | "url";
  inputMode?: "text" | "tel" | "numeric" | "email";
  autoComplete?: string;
  enterKeyHint?: "done" | "next" | "go";
  maxLength?: number;
  required?: boolean;
  min?: string;
  rows?: number;
  lang?: string;
  onBlur?: () => void;
};
type FieldProps = Own & Omit<Extras, "rows">;
type AreaProps = Own & Omit<Extras, "type" | "min"> & { serif?: boolean };

/** A labelled input whose hint and error are read out with it. */
export function Field({ label, value, onInput, hint, error, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...(rest as object)}
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-more` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <More id={`${id}-more`} hint={hint} error={error} />
    </div>
  );
}

export function Area({ label, value, onInput, hint, error, serif, ...rest }: AreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        {...rest}
        id={id}
        class={serif ? "say" : undefined}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-more` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <More id={`${id}-more`} hint={hint} error={error} />
    </div>
  );
}

function More({ id, hint, error }: { id: string; hint?: string | null; error?: string | null }) {
  if (error) {
    return (
      <p id={id} class="sm bad" role="alert">
        {error}
      </p>
    );
  }
  return hint ? (
    <p id={id} class="sm mut">
      {hint}
    </p>
  ) : null;
}
