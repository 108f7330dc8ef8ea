import { words } from "../text/en.stage";
import { panelFor } from "./cards";
import { clockTime } from "./clock";
import { typeset } from "./lines";
import { answer, findCard, type Place, type Text } from "./place";
import type { Act, Call } from "./types";

export interface Button {
  act: Act;
  label: string;
  icon?: string;
  /** `end` is red, `main` is the one filled button, `alt` is tinted; without it a button is bordered or plain. */
  look?: "end" | "main" | "alt";
  used?: boolean;
  lit?: boolean;
  disabled?: boolean;
}

export interface Panel {
  back: boolean;
  heading: boolean;
  cards: Button[];
}

/** All that is on the stage. `voice` says whose words the large text is: the user's own, or the app's. */
export interface View {
  state: string;
  pulse: boolean;
  /** The time on the service's clock from which the shown time counts, or null for no time. */
  since: string | null;
  ticks: { on: number; of: number; previous: boolean } | null;
  heading: { icon: string; text: string; page: number; of: number } | null;
  voice: "say" | "app";
  text: string;
  cue: string | null;
  hint: string | null;
  picture: boolean;
  buttons: Button[];
  next: { label: string; text: string } | null;
  panel: Panel | null;
  controls: Button[];
  strip: { icon: string; text: string; buttons: Button[] } | null;
  leave: "outcome" | "before" | null;
}

export interface Scene {
  call: Call | null;
  place: Place;
  text: Text;
  /** The name to greet them by. */
  who: string;
  incoming: boolean;
  /** Can this machine dial by itself? */
  phone: boolean;
  wide: boolean;
  online: boolean;
  /** Milliseconds that this page has seen the call in its present state. */
  waited: number;
  /** They were away with the dialler and have not yet said how it went. */
  asked: boolean;
  readySent: boolean;
  hangUpSent: boolean;
  dim: boolean;
  copied: boolean;
  trouble: { text: string; anyway: boolean } | null;
}

const blank: View = {
  state: "",
  pulse: false,
  since: null,
  ticks: null,
  heading: null,
  voice: "say",
  text: "",
  cue: null,
  hint: null,
  picture: false,
  buttons: [],
  next: null,
  panel: null,
  controls: [],
  strip: null,
  leave: null,
};

const CANCEL: Button = { act: "cancel", label: words.cancel, look: "alt" };
const DIALLER: Button = { act: "dialler", label: words.useDialler, look: "alt", icon: "phone" };
const NOT_NOW: Button = { act: "leave", label: words.notNow };
const OVER: Button = { act: "over", label: words.over, look: "alt" };
const LIT_AFTER_MS = 20_000;
const WRAP_UP_MS = 3000;

/** The server's state, the mode and what the page knows itself, as one picture. Pure: same scene, same view. */
export function look(scene: Scene): View {
  const view = scene.call?.mode === "own_phone" || scene.incoming ? ownPhone(scene) : dialled(scene);
  return { ...view, strip: view.strip ?? strip(scene) };
}

/** The words to say: the open card's answer, or the line of the script. */
function said({ text, place }: Scene): Pick<View, "ticks" | "heading" | "text" | "cue" | "next"> {
  const step = text.steps[place.at];
  const card = findCard(text.cards, place.card);
  if (!card) {
    const after = text.steps[place.at + 1];
    const ticks = step ? { on: step.line, of: (text.steps.at(-1)?.line ?? 0) + 1, previous: place.at > 0 } : null;
    const next = after ? { label: words.next, text: after.text } : null;
    return {
      ticks,
      heading: null,
      text: step?.text ?? words.noScript,
      cue: step?.cue ? typeset(step.cue) : null,
      next,
    };
  }
  const pages = answer(card, place.firmer);
  const more = pages[place.page + 1];
  return {
    ticks: null,
    heading: {
      icon: panelFor.icon(card.kind),
      text: place.firmer ? words.theyPush : card.title,
      page: place.page,
      of: pages.length,
    },
    text: pages[place.page] ?? "",
    cue: card.direction && typeset(card.direction),
    next: more ? { label: words.next, text: more } : { label: words.backTo, text: step?.text ?? "" },
  };
}

/** Before anybody talks the words stand there to be read, and nothing turns the page. */
const readable = (scene: Scene): View => ({ ...blank, ...said(scene), next: null });

function talking(scene: Scene, controls: Button[]): View {
  const exit = scene.place.card === "exit" && controls[0]?.act === "end";
  const hangUp: Button = { act: "hang_up", label: words.hangUpNow, icon: "phone-off", look: "end" };
  return {
    ...blank,
    ...said(scene),
    state: words.connected,
    pulse: true,
    since: scene.call?.connected_at ?? null,
    panel: panelFor.talk(scene),
    controls: exit ? [hangUp] : controls,
  };
}

/** Bridge and browser: the service dials, so its state is the truth. */
function dialled(scene: Scene): View {
  const { call, who, waited, hangUpSent } = scene;
  if (!call) return { ...readable(scene), state: words.loading };
  if (hangUpSent && call.state !== "ended" && call.state !== "wrapping_up") return hangingUp(scene, call);
  switch (call.state) {
    case "requested":
    case "submitting":
    case "queued":
      return { ...readable(scene), state: words.settingUp, controls: [CANCEL] };
    case "submit_unknown":
      return { ...blank, state: words.unsure, voice: "app", text: words.unsureDo, controls: [CANCEL, DIALLER] };
    case "user_ringing":
      return {
        ...blank,
        state: words.phoneRinging,
        voice: "app",
        text: words.answerAbove,
        picture: true,
        controls: [CANCEL],
      };
    case "user_answered":
      return gate(scene);
    case "dialing_hm":
    case "hm_ringing": {
      const lit = call.state === "hm_ringing" && waited >= LIT_AFTER_MS;
      const controls: Button[] = [{ act: "hang_up", label: words.end, icon: "phone-off", look: "end" }];
      return { ...readable(scene), state: words.ringing(who), panel: panelFor.early(scene, lit), controls };
    }
    case "connected":
      return talking(scene, [{ act: "end", label: words.end, icon: "phone-off", look: "end" }]);
    case "wrapping_up":
      return { ...readable(scene), state: words.ending, leave: waited >= WRAP_UP_MS ? "outcome" : null };
    case "ended":
      return ended(scene, call);
    default:
      return { ...readable(scene), state: (call as Call).text, controls: [CANCEL] };
  }
}

/** Their own phone is picked up; a person must say so before anybody else is rung. */
function gate({ who, online, readySent }: Scene): View {
  const ring: Button = {
    act: "ready",
    label: readySent ? words.oneMoment : words.ringThem(who),
    look: "main",
    disabled: readySent,
  };
  return {
    ...blank,
    state: words.atBowout,
    voice: "app",
    text: words.onSpeaker(who),
    hint: online ? words.orAnyKey : words.anyKey,
    buttons: online ? [ring] : [],
    controls: [CANCEL],
  };
}

function hangingUp(scene: Scene, call: Call): View {
  const before = !["dialing_hm", "hm_ringing", "connected"].includes(call.state);
  const text = before ? words.cancellingDo : words.ending;
  const state = before ? words.cancelling : words.ending;
  return { ...blank, state, voice: "app", text, hint: scene.online ? null : words.stillThere };
}

const RING_AGAIN = ["user_no_answer", "user_busy", "user_failed", "user_no_key", "app_error", "not_started"];

function ended(scene: Scene, call: Call): View {
  const result = call.result ?? "";
  if (call.dropped && !scene.hangUpSent) return dropped(call);
  if (result === "canceled") return { ...readable(scene), state: words.ending, leave: "before" };
  if (result === "lost") {
    return { ...blank, state: words.couldNot, voice: "app", text: words.couldNotDo, controls: [NOT_NOW, DIALLER] };
  }
  if (result.startsWith("rejected") || result === "hm_failed" || RING_AGAIN.includes(result))
    return failed(call, result);
  return { ...readable(scene), state: words.ending, leave: "outcome" };
}

function dropped(call: Call): View {
  return {
    ...blank,
    state: words.cutOff,
    voice: "app",
    text: words.cutOffAfter(clockTime(call.talk_seconds)),
    buttons: [
      { act: "again", label: words.ringAgain, look: "main", icon: "phone" },
      { act: "outcome", label: words.wasOver },
    ],
    controls: [DIALLER],
  };
}

/** The service says what failed and what to do about it; the dialler is always the other way. */
function failed(call: Call, result: string): View {
  const again: Button = { act: "again", label: words.ringAgain, look: "main", icon: "phone" };
  const tried: Button = { act: "outcome", label: words.goOn };
  const buttons = RING_AGAIN.includes(result) ? [again] : result === "hm_failed" ? [tried] : [];
  return {
    ...blank,
    state: words.couldNot,
    voice: "app",
    text: call.text,
    hint: call.hint,
    buttons,
    controls: [NOT_NOW, DIALLER],
  };
}

/** Their own phone: the page cannot know what happens in the dialler, so it asks, once, and believes the answer. */
function ownPhone(scene: Scene): View {
  const { call, who, incoming, asked, place } = scene;
  if (call?.state === "ended") return { ...readable(scene), leave: call.result === "not_made" ? "before" : "outcome" };
  const hello = incoming && place.at === 0;
  if (hello) {
    const controls: Button[] = [{ act: "not_made", label: words.didNotPickUp }, OVER];
    return { ...talking(scene, controls), state: words.ringsMe(who), pulse: false, since: null };
  }
  if (incoming || call?.state === "connected") return talking(scene, [OVER]);
  if (asked) return { ...talking(scene, []), state: words.calling(who), pulse: false, since: null, strip: question };
  return beforeDialling(scene);
}

const question: View["strip"] = {
  icon: "phone",
  text: words.howIsIt,
  buttons: [
    { act: "talking", label: words.talking, look: "main" },
    { act: "over", label: words.over },
    { act: "no_answer", label: words.noAnswer },
    { act: "not_made", label: words.didNotCall },
  ],
};

function beforeDialling({ who, phone, copied }: Scene): View {
  const dial: Button = { act: "dial", label: words.yourCall(who), icon: "phone", look: "main" };
  const copy: Button = { act: "copy", label: copied ? words.copied : words.copyNumber, icon: "copy", look: "alt" };
  const now: Button = { act: "talking", label: words.onTheCall };
  return {
    ...blank,
    state: words.notYet,
    voice: "app",
    text: phone ? words.tapCall : words.onAnyPhone,
    buttons: phone ? [dial] : [copy, dial],
    controls: [
      { act: "not_made", label: words.notNow },
      { ...now, look: "alt" },
    ],
  };
}

function strip({ call, incoming, online, dim, trouble }: Scene): View["strip"] {
  const seen: Button = { act: "seen", label: words.close, icon: "x" };
  const anyway: Button = { act: "again_anyway", label: words.ringAnyway };
  if (trouble) return { icon: "triangle-alert", text: trouble.text, buttons: trouble.anyway ? [anyway, seen] : [seen] };
  if (call?.state === "ended") return null;
  const own = incoming || call?.mode === "own_phone";
  if (!online) return { icon: "wifi-off", text: own ? words.noDataOwn : words.noData, buttons: [] };
  return dim ? { icon: "info", text: words.mayDim, buttons: [seen] } : null;
}
