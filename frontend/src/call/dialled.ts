import * as words from "../text/en/stage";
import { panelFor } from "./cards";
import { clockTime } from "./clock";
import type { Call } from "./types";
import { type Button, blank, readable, type Scene, talking, told, type View } from "./view";

const CANCEL: Button = { act: "cancel", label: words.cancel, look: "alt" };
const DIALLER: Button = { act: "dialler", label: words.useDialler, look: "alt", icon: "phone" };
const NOT_NOW: Button = { act: "leave", label: words.notNow };
const LIT_AFTER_MS = 20_000;
const WRAP_UP_MS = 3000;

/** Bridge and browser: the service dials, so its state is the truth. */
export function dialled(scene: Scene): View {
  const { call, waited, hangUpSent } = scene;
  if (!call) return { ...readable(scene), state: words.loading };
  if (hangUpSent && call.state !== "ended" && call.state !== "wrapping_up") return hangingUp(scene, call);
  switch (call.state) {
    case "submit_unknown":
      return told(call, { controls: [CANCEL, DIALLER] });
    case "user_ringing":
      return told(call, { picture: true, controls: [CANCEL] });
    case "user_answered":
      return gate(scene, call);
    case "dialing_hm":
    case "hm_ringing": {
      const lit = call.state === "hm_ringing" && waited >= LIT_AFTER_MS;
      const controls: Button[] = [{ act: "hang_up", label: words.end, icon: "phone-off", look: "end" }];
      return { ...readable(scene), state: call.text, panel: panelFor.early(scene, lit), controls };
    }
    case "connected":
      return talking(scene, [{ act: "end", label: words.end, icon: "phone-off", look: "end" }]);
    case "wrapping_up":
      return { ...readable(scene), state: call.text, leave: waited >= WRAP_UP_MS ? "outcome" : null };
    case "ended":
      return ended(scene, call);
    default:
      return { ...readable(scene), state: call.text, controls: [CANCEL] };
  }
}

/** Their own phone is picked up; a person must say so before anybody else is rung. */
function gate({ who, online, readySent }: Scene, call: Call): View {
  const said = readySent || !call.allowed_events.includes("ready");
  const label = said ? words.oneMoment : words.ringThem(who);
  return told(call, {
    hint: said ? words.stayOn : online ? words.orAnyKey : words.anyKey,
    buttons: said || online ? [{ act: "ready", label, look: "btn", disabled: said }] : [],
    controls: [CANCEL],
  });
}

function hangingUp({ online }: Scene, call: Call): View {
  const before = !["dialing_hm", "hm_ringing", "connected"].includes(call.state);
  const text = before ? words.cancellingDo : words.ending;
  return { ...blank, state: words.ending, voice: "app", text, hint: online ? null : words.stillThere };
}

/** What the call itself proves is not asked: the service has lined up the next try already. */
const PROVEN = ["hm_no_answer", "hm_busy"];
const RING_AGAIN = /^(user_|app_error|not_started)/;
const FAILED = /^(rejected|hm_failed|lost)/;

function ended(scene: Scene, call: Call): View {
  const result = call.result ?? "";
  if (call.dropped && !scene.hangUpSent) return dropped(call);
  const over = { ...readable(scene), state: words.ending };
  if (result === "canceled") return { ...over, leave: "before" };
  if (PROVEN.includes(result)) return { ...over, leave: "done" };
  if (FAILED.test(result) || RING_AGAIN.test(result)) return failed(call, result);
  return { ...over, leave: "outcome" };
}

function dropped(call: Call): View {
  return {
    ...blank,
    state: words.cutOff,
    voice: "app",
    text: words.cutOffAfter(clockTime(call.talk_seconds)),
    buttons: [
      { act: "again", label: words.ringAgain, look: "btn", icon: "phone" },
      { act: "outcome", label: words.wasOver },
    ],
    controls: [DIALLER],
  };
}

/** The service says what failed and what to do about it; the dialler is always the other way. */
function failed(call: Call, result: string): View {
  const again: Button = { act: "again", label: words.ringAgain, look: "btn", icon: "phone" };
  const tried: Button = { act: "outcome", label: words.goOn };
  const buttons = RING_AGAIN.test(result) ? [again] : result === "hm_failed" ? [tried] : [];
  return told(call, { buttons, controls: [NOT_NOW, DIALLER] });
}
