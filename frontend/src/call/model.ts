import type { Me } from "../api/types";
import { serverNow } from "../platform/clock";
import { online } from "../platform/online";
import { computed, type ReadonlySignal, signal } from "../platform/signals";
import { telHref } from "../platform/tel";
import { firstName } from "../text/en/format";
import { type Kept, keep, recall } from "./kept";
import { asking, steps } from "./lines";
import { reopened, unheard, withOwnFacts } from "./own";
import { findCard, type Text } from "./place";
import { look, type Scene } from "./state";
import { telephoneOf } from "./telephone";
import type { Call, Card, Kit } from "./types";

export interface Setting {
  declineId: string;
  callId: string;
  incoming: boolean;
  /** Can this machine dial? */
  phone: boolean;
  wide: ReadonlySignal<boolean>;
}

/** All that the page knows of one call, and the view that follows from it. */
export class Model {
  readonly kit = signal<Kit | null>(null);
  readonly me = signal<Me | null>(null);
  readonly heard;
  readonly place;
  readonly own;
  readonly hangUpSent;
  readonly readySent = signal(false);
  readonly dim = signal(false);
  readonly copied = signal(false);
  readonly trouble = signal<Scene["trouble"]>(null);
  /** Raised where only time has passed. */
  readonly tick = signal(0);
  private since = { state: "", at: 0 };

  readonly call = computed(() => this.heard.value && withOwnFacts(this.heard.value, this.own.value));
  readonly incoming = computed(() => this.setting.incoming || this.heard.value?.direction === "incoming");
  readonly text = computed(() => textOf(this.kit.value, this.incoming.value));
  /** Where this page is the call's own telephone, it knows more than the service does. */
  readonly view = computed(() => {
    const view = look(this.scene());
    return telephoneOf(this.setting.callId)?.dress(view) ?? view;
  });
  readonly tel = computed(() => telOf(this.call.value, this.kit.value, this.me.value));

  constructor(readonly setting: Setting) {
    const kept = recall(setting.callId);
    const own = setting.incoming ? unheard(setting.callId, { direction: "incoming" }) : null;
    this.heard = signal<Call | null>(kept.call ?? own);
    this.place = signal(kept.place);
    this.own = signal(reopened(kept.own, Date.now()));
    this.hangUpSent = signal(kept.hangUpSent);
  }

  keep(): void {
    const kept: Omit<Kept, "at"> = {
      place: this.place.value,
      call: this.heard.value,
      own: this.own.value,
      hangUpSent: this.hangUpSent.value,
    };
    keep(this.setting.callId, kept);
  }

  private scene(): Scene {
    const now = serverNow() + 0 * this.tick.value;
    const call = this.call.value;
    if (this.since.state !== (call?.state ?? "")) this.since = { state: call?.state ?? "", at: now };
    const { phone, wide } = this.setting;
    return {
      call,
      place: this.place.value,
      text: this.text.value,
      who: firstName(nameOf(this.kit.value)),
      incoming: this.incoming.value,
      phone,
      wide: wide.value,
      online: online.value,
      waited: now - this.since.at,
      asked: this.own.value.asked ?? false,
      readySent: this.readySent.value,
      hangUpSent: this.hangUpSent.value,
      dim: this.dim.value,
      copied: this.copied.value,
      trouble: this.trouble.value,
    };
  }
}

/** Whom the call is to; until the kit is there, a person without a name. */
export const nameOf = (kit: Kit | null) => kit?.contact?.name ?? kit?.decline.contact_name ?? "them";

function textOf(kit: Kit | null, incoming: boolean): Text {
  if (!kit) return { steps: [], cards: [] };
  const { beats, cards } = kit.script;
  const first = asking({ name: nameOf(kit), language: kit.decline.language, tone: kit.decline.tone });
  const opening = incoming ? findCard(cards, "ring_back") : undefined;
  return { steps: steps({ beats, first, opening }), cards: cards.map((card) => onStage(card, kit)) };
}

/** A machine hears the voicemail. After a cut line only what is true in any case is said; the line they were on follows. */
function onStage(card: Card, { script }: Kit): Card {
  if (card.kind === "machine" && card.first.length === 0) return { ...card, first: script.voicemail };
  return card.kind === "cut_off" ? { ...card, first: card.first.slice(0, 1), direction: null } : card;
}

/** Where to ring: the number that the service gives for this call, or the first good one of the contact. */
function telOf(call: Call | null, kit: Kit | null, me: Me | null): { href: string; national: string } | null {
  const phones = kit?.contact?.phones ?? [];
  const phone = phones.find(({ number }) => number === call?.number) ?? phones.find(({ bad }) => !bad);
  const number = call?.number ?? phone?.number;
  if (!number) return null;
  const extension = call?.number ? call.extension : phone?.extension;
  const href = telHref({ number, extension, national: phone?.national, relayPrefix: me?.relay_prefix });
  return { href, national: [phone?.national ?? number, extension].filter(Boolean).join(", ") };
}
