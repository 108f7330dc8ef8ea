import { useEffect, useRef, useState } from "preact/hooks";
import * as words from "../text/en/stage";
import { keyAct } from "./keys";
import type { Session } from "./session";

const SLOT = "stage-keys";
const charactersOn = () => localStorage.getItem(SLOT) !== "off";

/** A button that is focused by keyboard keeps Space for itself; one that was only clicked does not. */
const taken = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input,textarea,select,a:focus-visible,button:focus-visible");

/** Hears the keys, and shows them on `?`. */
export function Keys({ session }: { session: Session }) {
  const sheet = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(charactersOn);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || sheet.current?.open) return;
      const act = keyAct({ key: event.key, taken: taken(event.target), characters: on }, session.model.view.value);
      if (!act) return;
      event.preventDefault();
      if (act === "help") sheet.current?.showModal();
      else session.act(act);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [session, on]);
  const turn = () => {
    localStorage.setItem(SLOT, on ? "off" : "on");
    setOn(!on);
  };
  return (
    <dialog ref={sheet} class="keys" aria-label={words.keys}>
      <dl>
        {words.keyRows.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="btn quiet" aria-pressed={on} onClick={turn}>
        {on ? words.keysOn : words.keysOff}
      </button>
      <button type="button" class="btn" onClick={() => sheet.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
