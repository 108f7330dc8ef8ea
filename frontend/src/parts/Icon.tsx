import sprite from "../icons.svg?url";

/** A drawing beside words; on its own it needs a labelled button around it. */
export function Icon({ name }: { name: string }) {
  return (
    <svg class="ico" aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}

/** The mark: a small figure, bowing. */
export function Mark() {
  return (
    <svg class="ico" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M6 21.5V13a7 7 0 0 1 7-7h1" />
      <circle cx="18.6" cy="9.4" r="3.1" fill="currentColor" stroke="none" />
    </svg>
  );
}
