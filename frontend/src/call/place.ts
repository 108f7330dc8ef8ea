import { parts, type Step } from "./lines";
import type { Act, Card, CardKind } from "./types";

/** Where the reader is. Kept in storage at each tap, so a reload opens the same line. */
export interface Place {
  /** Index into the steps of the script. */
  at: number;
  card: CardKind | null;
  /** The part of the open card's answer. */
  page: number;
  firmer: boolean;
  panel: "main" | "more";
  used: CardKind[];
}

export interface Text {
  steps: Step[];
  cards: Card[];
}

export const findCard = (cards: Card[], kind: CardKind | null) => cards.find((card) => card.kind === kind);

/** What an open card says, part by part. */
export function answer(card: Card, firmer: boolean): string[] {
  const said = parts(firmer && card.firmer.length > 0 ? card.firmer : card.first);
  return said.length > 0 ? said : [card.title];
}

const closed = { card: null, page: 0, firmer: false, panel: "main" } as const;

function open(place: Place, kind: CardKind): Place {
  const used = place.used.includes(kind) ? place.used : [...place.used, kind];
  return { ...place, card: kind, page: 0, firmer: false, panel: "main", used };
}

function next(place: Place, { steps, cards }: Text): Place {
  const card = findCard(cards, place.card);
  if (!card) return { ...place, ...closed, at: Math.min(place.at + 1, steps.length - 1) };
  const more = place.page + 1 < answer(card, place.firmer).length;
  return more ? { ...place, page: place.page + 1 } : { ...place, ...closed };
}

function previous(place: Place): Place {
  if (!place.card) return { ...place, at: Math.max(0, place.at - 1) };
  return place.page > 0 ? { ...place, page: place.page - 1 } : { ...place, ...closed };
}

/** The line of goodwill and the open door, where a call that has said everything else goes to end well. */
function wrapUp(place: Place, { steps }: Text): Place {
  const line = Math.max(0, (steps.at(-1)?.line ?? 0) - 1);
  return {
    ...place,
    ...closed,
    at: Math.max(
      0,
      steps.findIndex((step) => step.line === line),
    ),
  };
}

/** The second, firmer answer: to the card that is open, or else to the last one that has one. */
function push(place: Place, { cards }: Text): Place {
  const firm = (kind: CardKind | null) => (findCard(cards, kind)?.firmer.length ?? 0) > 0;
  const kind = [place.card, ...[...place.used].reverse(), "counter_offer" as const].find(firm);
  return kind ? { ...open(place, kind), firmer: true } : place;
}

/** Where a tap leads; acts that move nothing give back the same place. */
export function move(place: Place, act: Act, text: Text): Place {
  if (act.startsWith("card:")) return open(place, act.slice(5) as CardKind);
  switch (act) {
    case "next":
      return next(place, text);
    case "previous":
      return previous(place);
    case "back":
      return { ...place, ...closed };
    case "more":
      return { ...place, ...closed, panel: "more" };
    case "push":
      return push(place, text);
    case "wrap":
      return wrapUp(place, text);
    case "end":
      return open(place, "exit");
    default:
      return place;
  }
}

/** A tap that lands twice, or on a button that has just appeared under the thumb, is not meant. */
export const NEXT_REPEAT_MS = 250;
export const END_AFTER_CHANGE_MS = 700;

export function mistap(
  act: Act,
  { now, lastNext, panelChanged }: { now: number; lastNext: number; panelChanged: number },
) {
  if (act === "next" || act === "previous") return now - lastNext < NEXT_REPEAT_MS;
  const ends = act === "end" || act === "hang_up" || act === "cancel" || act === "over";
  return ends && now - panelChanged < END_AFTER_CHANGE_MS;
}
