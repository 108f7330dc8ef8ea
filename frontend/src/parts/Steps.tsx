export const STEP_COUNT = 5;

/** Five segments. The words beside them (in the top bar or below) carry the meaning, so these are hidden from readers. */
export function Steps({ at }: { at: number }) {
  return (
    <ol aria-hidden="true">
      {Array.from({ length: STEP_COUNT }, (_, index) => (
        <li key={index} class={index + 1 < at ? "done" : index + 1 === at ? "on" : undefined} />
      ))}
    </ol>
  );
}
