import { typeset } from "../text/en/format";
import * as words from "../text/en/stage";
import { panelFor } from "./cards";
import { answer, findCard, type Place, type Text } from "./place";
import type { Act, Call } from "./types";

export interface Button {
  act: Act;
  label: string;
  icon?: string;
  /** `end` is red, `btn` is the one filled button, `alt` is tinted; without it a button is bordered or plain. */
  look?: "end" | "btn" | "alt";
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
  /** `slight` is a passing remark: it stands below the line and moves nothing. */
  strip: { icon: string; text: string; buttons: Button[]; slight?: boolean } | null;
  leave: "outcome" | "before" | "done" | null;
}

/** What the service wants to hear before it rings: that it may be late, that they may hear it again, and the like. */
export type Anyway = Record<string, true>;

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
  trouble: { text: string; anyway: Anyway | null } | null;
}

export const blank: View = {
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

/** What the service says of the call, in its own words: in what state it is, and what to do. */
export const told = ({ text, hint }: Call, more: Partial<View>): View => ({
  ...blank,
  state: text,
  voice: "app",
  text: hint ?? text,
  ...more,
});

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
export const readable = (scene: Scene): View => ({ ...blank, ...said(scene), next: null });

export function talking(scene: Scene, controls: Button[]): View {
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
