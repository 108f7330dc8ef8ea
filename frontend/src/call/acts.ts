import * as calls from "../api/calls";
import { newId } from "../api/ids";
import { keepForLater } from "../api/outbox";
import { isPassing, Problem } from "../api/problem";
import type { CallInput } from "../api/types";
import { to } from "../paths";
import { copyText } from "../platform/clipboard";
import { serverNow } from "../platform/clock";
import * as words from "../text/en/stage";
import { keep, opening, recall } from "./kept";
import type { Model } from "./model";
import { findCard } from "./place";
import type { Act } from "./types";
import type { Anyway } from "./view";

export interface Ways {
  go(path: string): void;
  /** Ask the service now what it knows. */
  refresh(): void;
}

type OwnEvent = Parameters<typeof calls.ownPhone>[1];
type Deed = (model: Model, ways: Ways) => unknown;

/** What a tap does beyond turning the page. Acts that only turn the page are not here. */
export const deeds: Partial<Record<Act, Deed>> = {
  next: (model) => firstLinePassed(model),
  ready: (model, ways) => ready(model, ways),
  hang_up: (model, ways) => hangUp(model, ways),
  cancel: (model, ways) => hangUp(model, ways),
  dial: (model) => {
    model.own.value = { ...model.own.value, tappedAt: Date.now() };
    void tell(model, "tapped");
  },
  copy: async (model) => {
    model.copied.value = await copyText(model.tel.value?.national ?? "");
  },
  talking: (model) => talking(model),
  over: (model) => close(model, "over"),
  not_made: (model) => close(model, "not_made"),
  no_answer: (model, ways) => noAnswer(model, ways),
  leave: ({ setting }, { go }) => go(to.beforeTheCall(setting.declineId)),
  outcome: ({ setting }, { go }) => go(to.howDidItGo(setting.declineId, setting.callId)),
  dialler: (model, ways) => dialler(model, ways),
  again: (model, ways) => again(model, ways, null),
  again_anyway: (model, ways) => again(model, ways, model.trouble.value?.anyway ?? null),
  seen: (model) => {
    model.trouble.value = null;
    model.dim.value = false;
  },
};

const sentence = (reason: unknown) => (reason instanceof Problem && reason.detail) || words.tryAgain;

async function ready(model: Model, { refresh }: Ways): Promise<void> {
  model.readySent.value = true;
  try {
    model.heard.value = await calls.readyForThem(model.setting.callId);
  } catch (reason) {
    model.trouble.value = { text: isPassing(reason) ? words.anyKey : sentence(reason), anyway: null };
    model.readySent.value = false;
    refresh();
  }
}

async function hangUp(model: Model, { refresh }: Ways): Promise<void> {
  model.hangUpSent.value = true;
  model.keep();
  try {
    model.heard.value = await calls.hangUp(model.setting.callId);
  } catch (reason) {
    model.hangUpSent.value = false;
    model.trouble.value = { text: isPassing(reason) ? words.stillThere : sentence(reason), anyway: null };
  }
  refresh();
}

/** Tells the service what the person says of a call that it cannot see. Without a connection it is told later. */
async function tell(model: Model, event: OwnEvent): Promise<void> {
  const happenedAt = new Date(serverNow()).toISOString();
  const { callId } = model.setting;
  model.keep();
  try {
    model.heard.value = await calls.ownPhone(callId, event, happenedAt);
  } catch (reason) {
    const path = `/api/v1/calls/${callId}/own-phone`;
    if (isPassing(reason)) await keepForLater({ path, body: { event, happened_at: happenedAt } });
  }
}

export const tellReturned = (model: Model) => tell(model, "returned");

function talking(model: Model): void {
  if (model.own.value.talkingAt) return;
  model.own.value = { ...model.own.value, talkingAt: serverNow() };
  void tell(model, "talking");
}

/** The first Next after they come back says as much as a tap on "We're talking". */
function firstLinePassed(model: Model): void {
  if (model.call.value?.mode === "own_phone" && model.call.value.state === "requested") talking(model);
}

function close(model: Model, closed: "over" | "not_made"): Promise<void> {
  model.own.value = { ...model.own.value, closed };
  return tell(model, closed);
}

/** Nobody picked up: that is the whole outcome, so it is saved here and nobody asks again. */
async function noAnswer(model: Model, { go }: Ways): Promise<void> {
  const { declineId, callId } = model.setting;
  const body = { outcome: "no_answer" as const, happened_at: new Date(serverNow()).toISOString() };
  try {
    await calls.saveOutcome(callId, body);
  } catch (reason) {
    if (!isPassing(reason)) {
      model.trouble.value = { text: sentence(reason), anyway: null };
      return;
    }
    await keepForLater({ path: `/api/v1/calls/${callId}/outcome`, body });
  }
  go(to.done(declineId));
}

/** Another call for the same decline: its id, or null where the service says no. Their own phone needs no connection. */
async function dialAnew(model: Model, choice: Pick<CallInput, "mode"> & Partial<CallInput>): Promise<string | null> {
  try {
    return await calls.placeOrKeep({ id: newId(), decline_id: model.setting.declineId, ...choice });
  } catch (reason) {
    const live = reason instanceof Problem && reason.links.call?.split("/").pop();
    if (live) return live;
    model.trouble.value = {
      text: sentence(reason),
      anyway:
        reason instanceof Problem && reason.anyway ? { ...model.trouble.value?.anyway, [reason.anyway]: true } : null,
    };
    return null;
  }
}

async function dialler(model: Model, { go }: Ways): Promise<void> {
  const id = await dialAnew(model, { mode: "own_phone" });
  if (id) go(to.call(model.setting.declineId, id));
}

/** After a cut line the new call says so first, and "Back to my script" leads to the line where the old one stopped. */
async function again(model: Model, { go }: Ways, anyway: Anyway | null): Promise<void> {
  const call = model.call.value;
  // A page becomes a telephone by a tap of its own.
  if (call?.mode === "browser") return go(to.beforeTheCall(model.setting.declineId));
  const id = await dialAnew(model, { mode: call?.mode ?? "bridge", ...anyway });
  if (!id) return;
  if (call?.dropped) {
    const { at, used } = model.place.value;
    const card = findCard(model.text.value.cards, "cut_off") ? "cut_off" : null;
    keep(id, { ...recall(id), place: { ...opening, at, used, card } });
  }
  go(to.call(model.setting.declineId, id));
}
