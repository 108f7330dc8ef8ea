import { online } from "../platform/online";
import { practice } from "../platform/practice";
import { frame } from "../text/en/frame";
import { Icon } from "./Icon";

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
