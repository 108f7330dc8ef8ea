import { online } from "../platform/online";
import { practice } from "../platform/practice";
import { useValue } from "../platform/useValue";
import * as frame from "../text/en/frame";
import { Icon } from "./Icon";

/** Thin lines under the top bar that say in what state everything is. */
export function Strips() {
  const onlyPractice = useValue(practice);
  const connected = useValue(online);
  return (
    <div role="status">
      {onlyPractice && <p class="strip practice">{frame.practiceOnly}</p>}
      {!connected && (
        <p class="strip">
          <Icon name="wifi-off" />
          {frame.offline}
        </p>
      )}
    </div>
  );
}
