/** Visiting a screen in a test: the whole app in front, and the service at the other end of the wire. */
import "fake-indexeddb/auto";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { forgetSeen } from "../api/load";
import type { Decline } from "../api/types";
import { hide } from "../parts/Toast";
import { storage } from "../platform/storage";
import { App } from "../routes";
import { aContact, anOffer, aPerson } from "../sample";

/** The service at the other end of the wire: answers by method and path, and what it was sent. */
export const service = {
  answers: {} as Record<string, unknown>,
  sent: [] as { what: string; body: Record<string, unknown>; key: string | null }[],
  broken: false,
};
export let root: HTMLElement;

export const SCRIPT = {
  kind: "call_script",
  beats: [
    {
      kind: "greet",
      sentences: ["Hi Priya, it’s Sam."],
      short: "",
      cues: [],
      seconds: 3,
      direction: null,
      edited: false,
    },
  ],
  cards: [],
  voicemail: [],
  findings: [],
  seconds: 45,
  reviewed: true,
};

export function kit(decline: Decline, changes: object = {}) {
  return {
    decline,
    offer: anOffer({ participants: [aPerson(["extended_offer"])] as never }),
    contact: aContact(),
    script: SCRIPT,
    window: {
      zone: "America/Chicago",
      local_time: "10:42",
      good_now: true,
      warning: null,
      last_day: false,
      opens_at: null,
    },
    calling: {
      modes: [{ mode: "bridge", available: true, code: null, reason: null }],
      practice: false,
      shown_number: "+1 312-555-0199",
      shown_is_own: true,
      shown_note: null,
    },
    live_call: null,
    last_call: null,
    messages: [],
    server_time: "2026-11-24T16:00:00Z",
    ...changes,
  };
}

beforeEach(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  await storage.forget();
  forgetSeen();
  hide();
  Object.assign(service, { answers: {}, sent: [], broken: false });
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  const answered = async (request: Request) => {
    if (service.broken) throw new TypeError("Failed to fetch");
    const what = `${request.method} ${new URL(request.url).pathname.replace("/api/v1", "")}`;
    if (request.method !== "GET")
      service.sent.push({ what, body: await request.json(), key: request.headers.get("Idempotency-Key") });
    const found = service.answers[what];
    if (found === undefined)
      return Response.json({ code: "sign-in", status: 401, title: "Sign in first" }, { status: 401 });
    if (typeof found === "function") return found();
    return Response.json(found, { headers: { ETag: '"one"' } });
  };
  vi.stubGlobal("fetch", vi.fn(answered));
  root = document.body.appendChild(document.createElement("div"));
});

// What still waits to run after the page is drawn runs here, not when the page is gone.
afterEach(() => act(() => render(null, root)));

export function open(path: string, signedIn = true): void {
  if (signedIn) localStorage.setItem("signed-in", "yes");
  history.replaceState(null, "", path);
  render(<App />, root);
}

export const see = (text: string | RegExp) =>
  vi.waitFor(() => expect(root.textContent).toMatch(text), { timeout: 4000 });

export function tap(words: string): void {
  const all = [...root.querySelectorAll<HTMLElement>("button, a, label")];
  const found = all.find((each) => each.textContent?.trim().startsWith(words));
  if (!found) throw new Error(`Nothing to tap says: ${words}`);
  (found.querySelector("input") ?? found).click();
}
