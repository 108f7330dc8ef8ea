import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

let names = 0;
/** A name of its own in the page for each field. */
const useName = () => useState(() => `f${names++}`)[0];

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
/** Fields that are sent together; what is wrong with them is for the service to say. */
export function Form({
  onSubmit,
  inline,
  children,
}: {
  onSubmit: () => void;
  inline?: boolean;
  children: ComponentChildren;
}) {
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class={inline ? "form inline" : "form"} onSubmit={submit} noValidate>
      {children}
    </form>
  );
}

/** A labelled input whose hint and error are read out with it. */
function labelled<Extra>(Input: "input" | "textarea") {
  return ({ label, value, onInput, hint, error, serif, ...rest }: Own & { serif?: boolean } & Extra) => {
    const id = useName();
    const more = `${id}-more`;
    return (
      <div class="field">
        <label for={id}>{label}</label>
        <Input
          {...(rest as object)}
          id={id}
          class={serif ? "say" : undefined}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={hint || error ? more : undefined}
          onInput={(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
        />
        <More id={more} hint={hint} error={error} />
      </div>
    );
  };
}

export const Field = labelled<Omit<Extras, "rows">>("input");
export const Area = labelled<Omit<Extras, "type" | "min">>("textarea");

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
