import { useEffect, useRef } from "preact/hooks";
import * as words from "../text/en/stage";
import { StageButton } from "./Controls";
import type { Panel } from "./state";
import type { Act } from "./types";

/** The cards for what they may say. With one open, the way back to the script is the first and the widest. */
export function Branches({ panel, tap }: { panel: Panel; tap: (act: Act) => void }) {
  const section = useRef<HTMLElement>(null);
  const within = useRef(false);
  useEffect(() => {
    // The tapped card is gone with the old panel: whoever works by keyboard goes on in the new one.
    if (within.current && document.activeElement === document.body) section.current?.querySelector("button")?.focus();
  }, [panel.back, panel.cards[0]?.act]);
  const took = (act: Act) => {
    within.current = section.current?.contains(document.activeElement) ?? false;
    tap(act);
  };
  return (
    <section class="if" aria-label={words.ifThey} ref={section}>
      {panel.heading && <h2>{words.ifThey}</h2>}
      {panel.back && <StageButton button={{ act: "back", label: words.backToScript, look: "btn" }} tap={took} />}
      <ul>
        {panel.cards.map((card) => (
          <li key={card.act}>
            <StageButton button={card} tap={took} />
          </li>
        ))}
      </ul>
    </section>
  );
}
