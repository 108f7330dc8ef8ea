import * as words from "../text/en/stage";
import { findCard } from "./place";
import type { Button, Panel, Scene } from "./state";
import type { CardKind } from "./types";

const ICONS: Record<CardKind, string> = {
  counter_offer: "hand-coins",
  why: "message-circle-question-mark",
  which_company: "signpost",
  upset: "cloud-rain",
  someone_else: "users",
  machine: "voicemail",
  screening: "ear",
  silence: "pause",
  wait: "clock",
  boss: "briefcase-business",
  slowly: "volume-2",
  lost: "info",
  exit: "phone-off",
  wrong_number: "x",
  cut_off: "wifi-off",
  ring_back: "phone",
};

const MAIN: CardKind[] = ["counter_offer", "why", "which_company", "upset", "someone_else"];
const MORE: CardKind[] = ["silence", "machine", "screening", "wait", "boss", "slowly", "lost", "exit"];

/** The two that most often come after the card that is open. */
const LIKELY: Partial<Record<CardKind, CardKind[]>> = {
  counter_offer: ["why", "upset"],
  why: ["which_company", "counter_offer"],
  which_company: ["why", "counter_offer"],
  upset: ["why", "boss"],
  wait: ["boss", "counter_offer"],
  boss: ["counter_offer", "wait"],
  someone_else: ["wrong_number", "machine"],
  machine: ["screening", "someone_else"],
  screening: ["machine", "someone_else"],
  wrong_number: ["someone_else", "machine"],
  exit: [],
};
const OTHERWISE: CardKind[] = ["why", "counter_offer"];

/** Whoever hears these must not learn the decision, so nothing that belongs to it stands beside them. */
const DISCREET: CardKind[] = ["someone_else", "machine", "screening", "wrong_number"];

function buttons({ text, place }: Scene, kinds: CardKind[], look?: "alt"): Button[] {
  return kinds
    .filter((kind) => findCard(text.cards, kind))
    .map((kind) => {
      const used = place.used.includes(kind);
      return {
        act: `card:${kind}`,
        label: words.cards[kind],
        icon: ICONS[kind],
        ...(look && { look }),
        ...(used && { used }),
      };
    });
}

const push: Button = { act: "push", label: words.pushAgain, icon: "ear", look: "alt" };
const wrap: Button = { act: "wrap", label: words.wrapUp, icon: "circle-check", look: "alt" };

/** Until somebody has said who they are: somebody else, or a machine. `lit` is the hint after long ringing. */
function early(scene: Scene, lit = false): Panel {
  if (scene.place.card) return branch(scene);
  const cards = buttons(scene, ["someone_else", "machine"], "alt");
  return {
    back: false,
    heading: true,
    cards: cards.map((card) => (lit && card.act === "card:machine" ? { ...card, lit } : card)),
  };
}

function branch(scene: Scene): Panel {
  const kind = scene.place.card as CardKind;
  const card = findCard(scene.text.cards, kind);
  const firm = !scene.place.firmer && (card?.firmer.length ?? 0) > 0;
  const tail = DISCREET.includes(kind) || kind === "exit" ? [] : [...(firm ? [push] : []), wrap];
  return { back: true, heading: false, cards: [...buttons(scene, LIKELY[kind] ?? OTHERWISE), ...tail] };
}

function talk(scene: Scene): Panel {
  const { place, wide, incoming } = scene;
  if (place.card && (!wide || DISCREET.includes(place.card))) return branch(scene);
  if (place.at === 0 && !incoming) return early(scene);
  const [someoneElse] = buttons(scene, ["someone_else"], "alt");
  const main = [...buttons(scene, MAIN.slice(0, -1)), ...(someoneElse ? [someoneElse] : [])];
  const rest = [...buttons(scene, MORE), push, wrap];
  if (wide) return { back: place.card !== null, heading: place.card === null, cards: [...main, ...rest] };
  if (place.panel === "more") return { back: true, heading: false, cards: rest };
  return {
    back: false,
    heading: true,
    cards: [...main, { act: "more", label: words.more, icon: "life-buoy", look: "alt" }],
  };
}

export const panelFor = { early, talk, icon: (kind: CardKind) => ICONS[kind] };
