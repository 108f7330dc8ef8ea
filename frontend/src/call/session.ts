import { placeCall, readCall } from "../api/calls";
import { readKit } from "../api/declines";
import { newId } from "../api/ids";
import { flush, keepForLater } from "../api/outbox";
import { isPassing } from "../api/problem";
import { readMe } from "../api/session";
import type { Me } from "../api/types";
import { to } from "../paths";
import { serverNow } from "../platform/clock";
import { online } from "../platform/online";
import { computed, effect, type ReadonlySignal } from "../platform/signals";
import { storage } from "../platform/storage";
import { watchTrip } from "../platform/tel";
import { keepAwake } from "../platform/wake";
import * as words from "../text/en/stage";
import { deeds, tellReturned, type Ways } from "./acts";
import { ringingCall, sweep } from "./kept";
import { Model } from "./model";
import { left, returned, unheard } from "./own";
import { mistap, move } from "./place";
import { poll } from "./poll";
import { telephoneOf } from "./telephone";
import type { Act, Call, Kit } from "./types";

export interface Session {
  model: Model;
  act(act: Act): void;
  close(): void;
}

export interface Options {
  declineId: string;
  /** Null where they are ringing: then the call is noted here. */
  callId: string | null;
  phone: boolean;
  wide: ReadonlySignal<boolean>;
  go(path: string): void;
}

/** Opens the stage for one call: reads what is kept, asks the service, and listens until it is closed. */
export function openStage({ declineId, callId, phone, wide, go }: Options): Session {
  sweep();
  const incoming = callId === null;
  const model = new Model({ declineId, callId: callId ?? ringingCall(declineId, newId), incoming, phone, wide });
  const polling = poll({
    ask: () => ask(model),
    heard: (call) => hear(model, call),
    missed: (reason) => miss(model, reason),
  });
  const ways: Ways = { go, refresh: polling.now };
  void readText(model);
  const { act, stop } = actor(model, ways);
  const awake = keepAwake(() => {
    model.dim.value = true;
  });
  const stops = [
    polling.stop,
    stop,
    awake,
    watch(model, ways),
    effect(() => model.keep()),
    leave(model, ways),
    buzz(model),
  ];
  const close = () => {
    for (const end of stops) end();
  };
  return { model, act, close };
}

/** What was told without a connection goes first: a call may be waiting there to be made known. */
async function ask(model: Model): Promise<Call> {
  const { callId, incoming } = model.setting;
  if (incoming && !model.own.value.noted) return noteIncoming(model);
  if (incoming || model.call.value?.mode === "own_phone") await flush();
  return readCall(callId);
}

function hear(model: Model, call: Call): number | null {
  online.value = true;
  model.heard.value = call;
  if (call.state !== "user_answered") model.readySent.value = false;
  model.tick.value += 1;
  return call.state === "ended" ? null : (call.next_poll_ms ?? (call.mode === "own_phone" ? null : 1000));
}

/** No answer is no reason to stop; a refusal is. The words stay on the stage in either case. */
function miss(model: Model, reason: unknown): boolean {
  const passing = isPassing(reason);
  if (passing) online.value = false;
  else model.trouble.value = { text: words.noCall, anyway: null };
  model.heard.value ??= unheard(model.setting.callId, {});
  model.tick.value += 1;
  return passing;
}

/** They are ringing: the service learns of a call that it cannot see, under an id that was made here. */
async function noteIncoming(model: Model): Promise<Call> {
  const { declineId, callId } = model.setting;
  const input = { id: callId, decline_id: declineId, mode: "own_phone", direction: "incoming" } as const;
  const body = { ...input, happened_at: new Date(serverNow()).toISOString() };
  try {
    return await placeCall(body);
  } catch (reason) {
    if (isPassing(reason)) await keepForLater({ path: "/api/v1/calls", body });
    throw reason;
  } finally {
    model.own.value = { ...model.own.value, noted: true };
  }
}

/** The words come from the phone first and from the service as soon as it answers. */
async function readText(model: Model): Promise<void> {
  const name = `kit ${model.setting.declineId}`;
  const [kit, me] = await Promise.all([storage.get<Kit>("answers", name), storage.get<Me>("answers", "me")]);
  model.kit.value ??= kit ?? null;
  model.me.value ??= me ?? null;
  const fresh = await readKit(model.setting.declineId).catch(() => null);
  if (fresh) {
    model.kit.value = fresh;
    void storage.put("answers", name, fresh);
  }
  model.me.value = (await readMe().catch(() => null)) ?? model.me.value;
}

function watch(model: Model, { refresh }: Ways): () => void {
  return watchTrip({
    onAway: (at) => {
      model.own.value = left(model.own.value, at);
    },
    onReturn: () => {
      const before = model.own.value.asked;
      model.own.value = returned(model.own.value, Date.now());
      if (!before && model.own.value.asked) void tellReturned(model);
      else refresh();
    },
  });
}

/** Follows the view where it leads away from the stage; once for each place. */
function leave(model: Model, { go }: Ways): () => void {
  const { declineId, callId } = model.setting;
  const where = computed(() => model.view.value.leave);
  return effect(() => {
    if (where.value === "outcome") go(to.howDidItGo(declineId, callId));
    if (where.value === "before") go(to.beforeTheCall(declineId));
    if (where.value === "done") go(to.done(declineId));
  });
}

/** Browsers refuse, with a complaint, before the first tap. */
const vibrate = () => navigator.userActivation?.hasBeenActive !== false && navigator.vibrate?.(20);

/** One short buzz when somebody picks up. */
function buzz(model: Model): () => void {
  const state = computed(() => model.call.value?.state);
  return effect(() => {
    if (state.value === "connected") vibrate();
  });
}

/** Takes taps, without those that cannot be meant. */
function actor(model: Model, ways: Ways): { act(act: Act): void; stop(): void } {
  const times = { lastNext: 0, panelChanged: 0 };
  const shown = computed(() => JSON.stringify([model.view.value.panel?.cards, model.view.value.controls]));
  let first = true;
  const stop = effect(() => {
    if (shown.value && !first) times.panelChanged = Date.now();
    first = false;
  });
  const act = (act: Act) => {
    const now = Date.now();
    const { next, panel } = model.view.value;
    if (mistap(act, { now, ...times }) || (act === "next" && !next) || (act === "previous" && !panel)) return;
    if (act === "next" || act === "previous") times.lastNext = now;
    if (act === "next") vibrate();
    telephoneOf(model.setting.callId)?.act(act);
    const deed = deeds[act];
    if (deed) void deed(model, ways);
    model.place.value = move(model.place.value, act, model.text.value);
  };
  return { act, stop };
}
