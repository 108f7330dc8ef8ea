/** A call of Sam Lee's to Priya Raman, for the tests of the stage. */
import type { BranchCard } from "../api/types";
import { opening } from "./kept";
import { steps } from "./lines";
import { unheard } from "./own";
import type { Place } from "./place";
import type { Scene } from "./state";
import type { Beat, Call, CardKind, Kit } from "./types";

const beat = (kind: Beat["kind"], sentences: string[], direction: string | null = null): Beat => ({
  kind,
  sentences,
  direction,
  short: "",
  cues: [],
  seconds: 4,
  edited: false,
});

export const beats: Beat[] = [
  beat("greet", ["Hi Priya, it's Sam Lee.", "Have you got two minutes?"], "Pause. Let Priya answer."),
  beat("thank", ["Thank you so much for the offer.", "And thank you for the walk through the data platform."]),
  beat("no", ["I've thought hard about it, and I'm not going to accept."], "Say it, then breathe."),
  beat("reason", ["I'm looking for slightly different work from day to day."]),
  beat("goodwill", ["I think highly of you and the team."]),
  beat("door", ["I'd love to stay in touch, should our paths cross again."], "Smile."),
  beat("close", ["I'll send you a short email to confirm.", "Thank you again, Priya. Take care."]),
];

const card = (kind: CardKind, title: string, first: string[], firmer: string[] = []): BranchCard => ({
  kind,
  title,
  first,
  firmer,
  direction: kind === "counter_offer" ? "Don't name a number." : null,
});

export const cards: BranchCard[] = [
  card(
    "counter_offer",
    "They offer more",
    ["That's kind of you, and I appreciate it.", "My decision is made, and it isn't about the number."],
    ["I mean it kindly: my answer stays the same."],
  ),
  card("why", "They ask why", ["I'm looking for slightly different work."], ["I'd rather leave it there."]),
  card("which_company", "They ask where", ["I'd rather keep my plans to myself."], ["I'm keeping that private."]),
  card("upset", "They're upset", ["I wanted you to hear it from me."], ["I hear you, and my decision stands."]),
  card("wait", "Can you wait?", ["I don't want to keep you waiting."], ["Please don't hold it open."]),
  card("boss", "Let me get my boss", ["My answer would be the same."]),
  card("silence", "Silence", ["Are you still there?"]),
  card("someone_else", "Someone else picks up", ["Could I speak to Priya Raman, please?"], ["No message, thank you."]),
  card("machine", "A machine", []),
  card("screening", "They screen calls", ["It's Sam Lee, about our conversation on Monday."]),
  card("slowly", "Say it slowly", ["Could you say that once more, slowly?"]),
  card("ring_back", "They ring back", ["Hi Priya, thanks for calling back.", "May I ring you in ten minutes?"]),
  card("wrong_number", "Wrong number", ["I'm sorry, I must have the wrong number."]),
  card("cut_off", "Cut off", ["Hi Priya, it's Sam again. We were cut off.", "Have you still got two minutes?"]),
  card("lost", "I'm lost", ["Sorry, let me gather my thoughts for a second."]),
  card("exit", "I have to go", ["I have to go. Thank you, goodbye."]),
];

export const text = { steps: steps({ beats, first: "Hello, is that Priya?" }), cards };

export const call = (known: Partial<Call> = {}): Call =>
  unheard("k1", {
    mode: "bridge",
    text: "from the service",
    next_poll_ms: 1000,
    allowed_events: ["ready", "hang_up"],
    ...known,
  });

export const place = (known: Partial<Place> = {}): Place => ({ ...opening, ...known });

export const scene = (known: Partial<Scene> = {}): Scene => ({
  call: call(),
  place: opening,
  text,
  who: "Priya",
  incoming: false,
  phone: true,
  wide: false,
  online: true,
  waited: 0,
  asked: false,
  readySent: false,
  hangUpSent: false,
  dim: false,
  copied: false,
  trouble: null,
  ...known,
});

/** As much of a kit as the stage reads. */
export const kit = {
  decline: { id: "d1", language: "en", tone: "warm", company: "Northwind", contact_name: "Priya Raman" },
  contact: {
    name: "Priya Raman",
    phones: [{ number: "+13125550142", extension: null, national: "(312) 555-0142", bad: false }],
  },
  script: { beats, cards, voicemail: ["Hi Priya, it's Sam Lee.", "I'll try you again at four."] },
  calling: { modes: [], practice: false },
  server_time: "2026-11-24T16:00:00Z",
} as unknown as Kit;
