import "fake-indexeddb/auto";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { forgetSeen } from "../api/load";
import type { Decline } from "../api/types";
import { recall } from "../call/kept";
import { draftOf, keepDraft } from "../flow/offerDraft";
import { hide } from "../parts/Toast";
import { storage } from "../platform/storage";
import { App } from "../routes";
import { aCall, aContact, aDecline, anOffer, aPerson } from "../sample";

/** The service at the other end of the wire: answers by method and path, and what it was sent. */
let answers: Record<string, unknown>;
let sent: { what: string; body: Record<string, unknown>; key: string | null }[];
let broken: boolean;
let root: HTMLElement;

const SCRIPT = {
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

function kit(decline: Decline, changes: object = {}) {
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
  answers = {};
  sent = [];
  broken = false;
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  const answered = async (request: Request) => {
    if (broken) throw new TypeError("Failed to fetch");
    const what = `${request.method} ${new URL(request.url).pathname.replace("/api/v1", "")}`;
    if (request.method !== "GET")
      sent.push({ what, body: await request.json(), key: request.headers.get("Idempotency-Key") });
    const found = answers[what];
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

function open(path: string, signedIn = true): void {
  if (signedIn) localStorage.setItem("signed-in", "yes");
  history.replaceState(null, "", path);
  render(<App />, root);
}

const see = (text: string | RegExp) => vi.waitFor(() => expect(root.textContent).toMatch(text), { timeout: 4000 });

function tap(words: string): void {
  const all = [...root.querySelectorAll<HTMLElement>("button, a, label")];
  const found = all.find((each) => each.textContent?.trim().startsWith(words));
  if (!found) throw new Error(`Nothing to tap says: ${words}`);
  (found.querySelector("input") ?? found).click();
}

describe("home", () => {
  test("invites somebody whom nobody knows, and asks for no account", async () => {
    const asked = vi.mocked(fetch);
    open("/", false);
    await see("Two offers is a good problem");
    expect(root.textContent).toContain("Paste the offer");
    expect(asked).not.toHaveBeenCalled();
  });
  test("shows the next call with its days, its first words and one filled button", async () => {
    answers["GET /offers"] = {
      items: [anOffer({ decline_id: "decline-1", reply_by: "2026-11-26T18:00:00Z" })],
      next: null,
    };
    answers["GET /declines"] = { items: [aDecline()], next: null };
    answers["GET /declines/decline-1/kit"] = kit(aDecline());
    open("/");
    await see("2 days left");
    await see("“Hi Priya, it’s Sam.”");
    expect([...root.querySelectorAll(".btn:not(.quiet)")].map((each) => each.textContent)).toEqual([
      "Rehearse for 2 minutes",
    ]);
  });
  test("asks first how a call went of which nothing was said", async () => {
    answers["GET /offers"] = { items: [anOffer({ decline_id: "decline-1" })], next: null };
    answers["GET /declines"] = { items: [aDecline()], next: null };
    answers["GET /declines/decline-1/kit"] = kit(aDecline(), { last_call: aCall() });
    open("/");
    await see("How did it go?");
    const [first] = root.querySelectorAll<HTMLAnchorElement>(".btn:not(.quiet)");
    expect(first?.getAttribute("href")).toBe("/declines/decline-1/how-did-it-go/call-1");
  });
  test("says what broke, and that nothing is lost", async () => {
    broken = true;
    open("/");
    await see("What you typed is kept here");
    expect(root.textContent).toContain("Try again");
  });
});

test("one tap on “signed” answers the question and goes on to whom to call", async () => {
  const before = aDecline({ state: "deciding", route: null, contact_id: null });
  const after = aDecline({ state: "preparing", contact_id: null });
  answers["GET /declines/decline-1/kit"] = kit(before);
  answers["GET /declines/decline-1"] = before;
  answers["PATCH /declines/decline-1"] = after;
  open("/declines/decline-1/safe");
  await see("Before you say no");
  tap("Yes, signed and certain");
  await see("Call Priya");
  expect(sent).toEqual([
    { what: "PATCH /declines/decline-1", body: { route_answers: { other_job: "signed" } }, key: null },
  ]);
  expect(location.pathname).toBe("/declines/decline-1/who");
});

describe("before the call", () => {
  test("they are told which number will be seen, and a double tap places one call", async () => {
    answers["GET /declines/decline-1/kit"] = kit(aDecline());
    answers["GET /me"] = { phone: { state: "proven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };
    open("/declines/decline-1/ready");
    await see(/Priya sees \+1\s312.555.0199/);
    const button = root.querySelector<HTMLElement>(".dock .btn");
    button?.click();
    button?.click();
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(0));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ what: "POST /calls", body: { decline_id: "decline-1", mode: "bridge" } });
    expect(sent[0]?.key).toBeTruthy();
  });
  test("what the service asks first is confirmed by a second tap, one thing after the other", async () => {
    answers["GET /declines/decline-1/kit"] = kit(aDecline());
    answers["GET /me"] = { phone: { state: "proven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };
    const asks = ["/late_ok", "/service_number_ok"];
    answers["POST /calls"] = () => {
      const [pointer] = asks.splice(0, 1);
      const errors = [{ pointer, detail: "Ring them anyway?" }];
      return Response.json({ code: "conflict", status: 409, title: "Sure?", errors }, { status: 409 });
    };
    open("/declines/decline-1/ready");
    await see("Ring my phone");
    tap("Ring my phone");
    await see("Call anyway");
    tap("Call anyway");
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    await see("Call anyway");
    tap("Call anyway");
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    expect(sent.map(({ body }) => [body.late_ok, body.service_number_ok])).toEqual([
      [undefined, undefined],
      [true, undefined],
      [true, true],
    ]);
  });
  test("without a connection the own phone calls all the same, and the service hears of it later, once", async () => {
    const known = kit(aDecline());
    answers["GET /declines/decline-1/kit"] = { ...known, calling: { ...known.calling, modes: [] } };
    answers["GET /me"] = { phone: { state: "unproven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };
    open("/declines/decline-1/ready");
    await see("Open the dialler");
    broken = true;
    const link = [...root.querySelectorAll("a")].find((each) => each.textContent === "Open the dialler");
    expect(link?.getAttribute("href")).toMatch(/^tel:\+\d+$/);
    tap("Open the dialler");
    await vi.waitFor(() => expect(location.pathname).toMatch(/^\/declines\/decline-1\/call\/[0-9a-f-]{36}$/));
    expect(recall(location.pathname.split("/").pop() ?? "").own.tappedAt).toBeGreaterThan(0);
    const [id = "", ...more] = await storage.keys("outbox");
    expect(more).toEqual([]);
    const kept = await storage.get<{ key: string; body: { id: string } }>("outbox", id);
    expect(kept).toMatchObject({ path: "/api/v1/calls", body: { decline_id: "decline-1", mode: "own_phone" } });
    expect(location.pathname.endsWith(`/${kept?.body.id}`)).toBe(true);
    expect(kept?.key).toBe(kept?.body.id);
  });
});

const FOUND = {
  rule: "negative",
  severity: "must",
  pointer: "/body",
  start: 11,
  end: 28,
  text: "Your pay is low.",
  message: "This criticises them.",
  better: "I want something else.",
  advice: "Say what fits you.",
  source: null,
  opposite: null,
  beat: null,
  overridden_at: null,
};
const LETTER = {
  id: "message-1",
  decline_id: "decline-1",
  contact_name: "Priya Raman",
  kind: "written_decline",
  state: "draft",
  to: ["priya@northwind.example"],
  subject: "Thank you",
  body: "Thank you. Your pay is low.",
  findings: [FOUND],
  links: { self: "/api/v1/messages/message-1" },
};
const KEPT = { ...LETTER, findings: [{ ...FOUND, overridden_at: "2026-11-24T16:00:00Z" }] };

describe("an email that says what must be mended", () => {
  const mailLink = () => root.querySelector(".dock a[href^=mailto]");
  beforeEach(() => {
    const decline = aDecline({ channel: "written" });
    answers["GET /declines/decline-1/kit"] = kit(decline);
    answers["GET /messages"] = { items: [LETTER], next: null };
    answers["POST /messages/message-1/overrides"] = KEPT;
  });

  test("says so in the place of the button that sends it", async () => {
    open("/declines/decline-1/email");
    await see("Look at this first");
    expect(root.querySelector(".dock")?.textContent).toContain("This criticises them.");
    expect(mailLink()).toBeNull();
    expect(root.textContent).toContain("Say what fits you.");
    tap("Look at this first");
    expect(document.activeElement?.textContent).toBe("Use: “I want something else.”");
  });
  test("goes out once that very finding is kept, which can be taken back", async () => {
    open("/declines/decline-1/email");
    await see("Keep it as it is");
    tap("Keep it as it is");
    await see("Open in my mail app");
    expect(mailLink()?.getAttribute("href")).toContain("Your%20pay%20is%20low.");
    answers["POST /messages/message-1/overrides"] = LETTER;
    tap("Undo");
    await see("Look at this first");
    const named = { rule: "negative", text: "Your pay is low." };
    expect(sent.map(({ what, body }) => [what, body])).toEqual([
      ["POST /messages/message-1/overrides", { ...named, keep: true }],
      ["POST /messages/message-1/overrides", { ...named, keep: false }],
    ]);
  });
  test("takes the better words with one tap, and waits until they are saved and checked", async () => {
    const mended = "Thank you. I want something else.";
    answers["GET /messages/message-1"] = LETTER;
    answers["PATCH /messages/message-1"] = { ...LETTER, body: mended, findings: [] };
    open("/declines/decline-1/email");
    await see("Use: “I want something else.”");
    tap("Use: “I want something else.”");
    await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toBe(mended));
    expect(root.querySelector(".dock button")?.getAttribute("aria-busy")).toBe("true");
    await vi.waitFor(() => expect(mailLink()).not.toBeNull(), { timeout: 4000 });
    expect(sent.map(({ what, body }) => [what, body])).toEqual([
      ["PATCH /messages/message-1", { subject: "Thank you", body: mended }],
    ]);
  });
  test("is not held up without a connection", async () => {
    answers["GET /messages"] = { items: [KEPT], next: null };
    open("/declines/decline-1/email");
    await see("Open in my mail app");
    broken = true;
    const area = root.querySelector("textarea") as HTMLTextAreaElement;
    area.value = "Thank you. I decline.";
    act(() => void area.dispatchEvent(new Event("input", { bubbles: true })));
    await vi.waitFor(() => expect(mailLink()).toBeNull());
    await vi.waitFor(() => expect(mailLink()?.getAttribute("href")).toContain("I%20decline."), { timeout: 4000 });
  });
  test("that was handed over already can still be called back, and is sent once the finding is kept", async () => {
    answers["GET /messages"] = { items: [{ ...LETTER, state: "handed_over" }], next: null };
    answers["POST /messages/message-1/overrides"] = { ...KEPT, state: "handed_over" };
    open("/declines/decline-1/email");
    await see("Look at this first");
    expect(root.textContent).toContain("Not yet");
    expect(root.textContent).not.toContain("Yes, sent");
    tap("Keep it as it is");
    await see("Yes, sent");
  });
});

describe("a script that says what must be mended", () => {
  const beat = { ...FOUND, beat: "greet", pointer: "/beats/0/sentences" };
  const harsh = { ...SCRIPT, findings: [beat] };
  const me = { phone: { state: "proven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };

  test("is kept as it is, line by line, by one tap", async () => {
    answers["GET /declines/decline-1/kit"] = kit(aDecline(), { script: harsh });
    answers["GET /me"] = me;
    answers["POST /declines/decline-1/script/overrides"] = { ...SCRIPT, findings: KEPT.findings };
    open("/declines/decline-1/script");
    await see("This criticises them.");
    tap("Keep it as it is");
    await vi.waitFor(() => expect(root.textContent).not.toContain("This criticises them."));
    expect(sent.map(({ body }) => body)).toEqual([{ rule: "negative", text: "Your pay is low.", keep: true }]);
  });
  test("leads back to it instead of ringing, except from the own phone", async () => {
    answers["GET /declines/decline-1/kit"] = kit(aDecline(), { script: harsh });
    answers["GET /me"] = me;
    open("/declines/decline-1/ready");
    await see("Look at my script first");
    expect(root.querySelector(".dock .btn:not(.quiet)")?.getAttribute("href")).toBe("/declines/decline-1/script");
    tap("Open the dialler");
    await vi.waitFor(() => expect(root.querySelector(".dock")?.textContent).not.toContain("Look at my script first"));
  });
});

describe("checking what the mail says", () => {
  const found = { value: "Sam Lee", confidence: 0.6, start: 0, end: 7 };
  const me = { name: null, prefers_writing: false, practice: false, server_time: "2026-11-24T16:00:00Z" };
  beforeEach(async () => {
    answers["GET /me"] = me;
    answers["PATCH /me"] = { ...me, name: "Sam A. Lee" };
    answers["POST /offers"] = anOffer();
    answers["POST /declines"] = aDecline({ state: "deciding" });
    answers["GET /declines/decline-1/kit"] = kit(aDecline({ state: "deciding" }));
    const nothing = {
      company: { ...found, value: "Northwind" },
      role: null,
      reply_by: null,
      location: null,
      start_on: null,
    };
    const proposal = { ...nothing, compensation: null, contacts: [], truncated: false, candidate: found };
    await keepDraft(draftOf(proposal as never));
  });
  const names = () => sent.filter(({ what }) => what === "PATCH /me").map(({ body }) => body);

  test("asks whether the name is right, once, and keeps the one that was put right", async () => {
    open("/offers/new/check");
    await see(/You\s*Sam Lee\s*Check this/);
    (root.querySelector('[aria-label^="Change You"]') as HTMLElement).click();
    const find = () => root.querySelector<HTMLInputElement>("[autocomplete=name]") as HTMLInputElement;
    await vi.waitFor(() => expect(find()).not.toBeNull());
    const field = find();
    field.value = "Sam A. Lee";
    act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
    tap("Looks right");
    await see("Before you say no");
    expect(names()).toEqual([{ name: "Sam A. Lee" }]);
  });
  test("asks nobody who has a name already, and changes nothing of it", async () => {
    answers["GET /me"] = { ...me, name: "Sam Lee" };
    open("/offers/new/check");
    await see("Looks right");
    expect(root.textContent).not.toContain("You");
    tap("Looks right");
    await see("Before you say no");
    expect(names()).toEqual([]);
  });
});

describe("how did it go", () => {
  beforeEach(() => {
    answers["GET /calls/call-1"] = { ...aCall(), company: "Northwind", contact_name: "Priya Raman" };
    answers["GET /declines/decline-1/kit"] = kit(aDecline());
  });

  test("preselects nothing, and cannot be saved before something is said", async () => {
    open("/declines/decline-1/how-did-it-go/call-1");
    await see("You were connected for 2 minutes 31 seconds.");
    expect(root.querySelector("input:checked")).toBeNull();
    expect(root.querySelector(".dock")).toBeNull();
  });
  test("sends a promised day as the day that was typed", async () => {
    open("/declines/decline-1/how-did-it-go/call-1");
    await see("They offered more");
    tap("They offered more");
    await see("When do they want an answer?");
    const day = root.querySelector<HTMLInputElement>("input[type=date]");
    if (!day) throw new Error("no day is asked for");
    day.value = "2026-12-01";
    day.dispatchEvent(new Event("input", { bubbles: true }));
    await see("Save and think it over");
    tap("Save and think it over");
    await vi.waitFor(() => expect(sent.find(({ what }) => what.endsWith("/outcome"))).toBeTruthy());
    expect(sent.find(({ what }) => what.endsWith("/outcome"))?.body).toMatchObject({ answer_by: "2026-12-01" });
  });
  test("asks nothing where the decline was ended in the middle of the call", async () => {
    answers["GET /calls/call-1"] = aCall({ allowed_events: [] });
    open("/declines/decline-1/how-did-it-go/call-1");
    await vi.waitFor(() => expect(location.pathname).toBe("/declines/decline-1/paused"));
  });
  test("without a connection keeps the answer here, with the time at which it was given", async () => {
    open("/declines/decline-1/how-did-it-go/call-1");
    await see("Voicemail");
    tap("Voicemail");
    await see("Save and set the next try");
    broken = true;
    tap("Save and set the next try");
    await vi.waitFor(async () => expect(await storage.keys("outbox")).toHaveLength(1));
    const [id = ""] = await storage.keys("outbox");
    const kept = await storage.get<{ path: string; body: Record<string, unknown> }>("outbox", id);
    expect(kept?.path).toBe("/api/v1/calls/call-1/outcome");
    expect(kept?.body).toMatchObject({ outcome: "voicemail" });
    expect(kept?.body.happened_at).toBeTruthy();
  });
});

test("taking what they offered accepts the offer, and says so", async () => {
  const weighing = aDecline({ state: "weighing_counter", allowed_events: ["resume", "change_mind"] });
  answers["GET /declines/decline-1/kit"] = kit(weighing);
  answers["GET /steps"] = { items: [], next: null };
  answers["POST /offers/offer-1/events"] = anOffer({ state: "accepted" });
  open("/declines/decline-1/paused");
  await see("I'll take their offer");
  answers["GET /declines/decline-1/kit"] = kit(aDecline({ state: "cancelled" }));
  tap("I'll take their offer");
  await see("You changed your mind");
  expect(sent.find(({ what }) => what === "POST /offers/offer-1/events")?.body).toEqual({ event: "accept" });
});

test("an address that nobody knows says so and leads home", async () => {
  open("/nowhere/at/all");
  await see("There's nothing here");
  expect(root.querySelector("a.btn")?.getAttribute("href")).toBe("/");
});

test("every screen has one heading, and it takes the focus", async () => {
  answers["GET /declines/decline-1/kit"] = kit(aDecline());
  open("/declines/decline-1/rehearse");
  await see("Read it out loud once");
  expect(root.querySelectorAll("h1")).toHaveLength(1);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  expect(document.title).toBe("Read it out loud once, Northwind, Bowout");
});
