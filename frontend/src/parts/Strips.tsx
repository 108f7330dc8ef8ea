import { signal } from "@preact/signals";
import { online } from "../platform/online";
import { frame } from "../text/en/frame";
import { Icon } from "./Icon";

/** True where the service places pretend calls only; set by whoever has read `/me` or a kit. */
export const practice = signal(false);

/** Thin lines under the top bar that say in what state everything is. */
export function Strips() {
  return (
    <div role="status">
      {practice.value && <p class="strip practice">{frame.practiceOnly}</p>}
      {!online.value && (
        <p class="strip">
          <Icon name="wifi-off" />
          {frame.offline}
        </p>
      )}
    </div>
  );
}
