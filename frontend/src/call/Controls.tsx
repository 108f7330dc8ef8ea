import { Icon } from "../parts/Icon";
import * as words from "../text/en/stage";
import type { Button as ButtonView } from "./state";
import type { Act } from "./types";

type Tap = (act: Act) => void;

/** After a click with a pointer the button lets go of the focus, so that Space means Next and not the same card again. */
function letGo(event: MouseEvent): void {
  if (event.detail > 0) (event.currentTarget as HTMLElement).blur();
}

/** A button of the stage. `href` makes it the real link that a phone needs for dialling. */
export function StageButton({ button, tap, href }: { button: ButtonView; tap: Tap; href?: string | undefined }) {
  const { act, label, icon, look, used, lit, disabled } = button;
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {label}
      {used && (
        <span class="used">
          <Icon name="check" />
          <span class="vh">{words.used}</span>
        </span>
      )}
    </>
  );
  const name = [look, lit && "lit"].filter(Boolean).join(" ");
  if (href) {
    return (
      <a class={name} href={href} onClick={() => tap(act)}>
        {inside}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={name}
      disabled={disabled}
      onClick={(event) => {
        letGo(event);
        tap(act);
      }}
    >
      {inside}
    </button>
  );
}

/** The bottom row: what ends or leaves the call. It keeps its place while everything above it changes. */
export function Controls({ controls, tap }: { controls: ButtonView[]; tap: Tap }) {
  return (
    <footer class="ctl">
      {controls.map((button) => (
        <StageButton key={button.act} button={button} tap={tap} />
      ))}
    </footer>
  );
}
