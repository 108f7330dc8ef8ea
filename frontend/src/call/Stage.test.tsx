import { signal } from "@preact/signals";
import { render } from "preact";
import { act as settle } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { words } from "../text/en.stage";
import { recall } from "./kept";
import { Stage } from "./Stage";
import { call, kit } from "./sample";
import { openStage, type Session } from "./session";
import type { Call } from "./types";

interface Sent {
  path: string;
  body: Record<string, unknown>;
  key: string | null;
}

/** The service at the other end of the wire: it answers with `now`, and keeps what it was sent. */
let now: Call;
let sent: Sent[];
let answering: (path: string) => Response | undefined;
let went: string[];
let session: Session | undefined;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-24T16:00:42Z") });
  now = call({ state: "connected", connected_at: "2026-11-24T16:00:00Z" });
  sent = [];
  went = [];
  answering = () => undefined;
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.replace("/api/v1", "");
    if (request.method === "POST") {
      sent.push({ path, body: await request.json().catch(() => ({})), key: request.headers.get("Idempotency-Key") });
    }
    const special = answering(path);
    if (special) return special;
    if (path.endsWith("/kit")) return Response.json({ ...kit, server_time: new Date().toISOString() });
    if (path === "/me") return Response.json({ relay_prefix: null, server_time: new Date().toISOString() });
    return Response.json({ ...now, server_time: new Date().toISOString() });
  });
  root = document.body.appendChild(document.createElement("div"));
  // The test's browser cannot leave for the dialler.
  root.addEventListener("click", (event) => event.preventDefault());
});
afterEach(() => {
  session?.close();
  render(null, root);
  vi.useRealTimers();
});

const pass = (ms: number) => settle(async () => void (await vi.advanceTimersByTimeAsync(ms)));

async function open(callId: string | null = "k1"): Promise<void> {
  session?.close();
  const opened = openStage({
    declineId: "d1",
    callId,
    phone: true,
    wide: signal(false),
    go: (path) => went.push(path),
  });
  session = opened;
  await settle(() => render(<Stage key={Math.random()} session={opened} />, root));
  await pass(0);
}
const find = (name: string) => {
  const found = [...root.querySelectorAll<HTMLElement>("button,a")].find((one) => one.textContent?.includes(name));
  if (!found) throw new Error(`no button "${name}" in ${root.textContent}`);
  return found;
};
const tap = async (name: string) => {
  await settle(() => find(name).click());
  await pass(0);
};
const line = () => root.querySelector(".lit p")?.textContent;
const failing = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json" } });
const posts = (path: string) => sent.filter((one) => one.path === path);

describe("the stage of a connected call", () => {
  test("turns the page on a tap, counts the service's time, and keeps the line for a reload", async () => {
    await open();
    expect(line()).toBe("Hello, is that Priya?");
    expect(root.querySelector("[role=timer]")?.textContent).toBe("0:42");
    await tap(words.next);
    await pass(1000);
    await tap(words.next);
    expect(line()).toMatch(/^Thank you so much/);
    await pass(10_000);
    await open();
    expect(line()).toMatch(/^Thank you so much/);
    expect(root.querySelector("[role=timer]")?.textContent).toBe("0:53");
  });

  test("one card is one tap away, with its answer, and the way back is the first button", async () => {
    await open();
    await tap(words.next);
    await tap("ask where");
    expect(line()).toBe("I’d rather keep my plans to myself.");
    expect(root.querySelector(".if button")?.textContent).toBe(words.backToScript);
    await tap(words.backToScript);
    expect(line()).toMatch(/^Hi Priya/);
    expect(find("ask where").querySelector(".used")).not.toBeNull();
  });

  test("a second Next within 250 ms turns no second page", async () => {
    await open();
    await tap(words.next);
    await tap(words.next);
    expect(line()).toMatch(/^Hi Priya/);
  });

  test("End shows the line to leave with, a tap too quick after it does nothing, the next one hangs up", async () => {
    await open();
    await pass(1000);
    await tap(words.end);
    expect(line()).toBe("I have to go. Thank you, goodbye.");
    await tap(words.hangUpNow);
    expect(posts("/calls/k1/hang-up")).toHaveLength(0);
    await pass(800);
    await tap(words.hangUpNow);
    expect(posts("/calls/k1/hang-up")).toHaveLength(1);
    expect(posts("/calls/k1/hang-up")[0]?.key).toBeTruthy();
  });

  test("a hang-up that does not get through names the phone's red button, and can be tapped again", async () => {
    await open();
    await pass(1000);
    answering = (path) => (path.endsWith("hang-up") ? failing(503, { title: "down" }) : undefined);
    await tap(words.end);
    await pass(800);
    await tap(words.hangUpNow);
    await pass(0);
    expect(root.textContent).toContain(words.stillThere);
    expect(find(words.hangUpNow)).toBeTruthy();
  });

  test("the end of the call leads to How did it go, once", async () => {
    await open();
    now = call({ state: "ended", result: "completed", talk_seconds: 90 });
    await pass(5000);
    expect(went).toEqual(["/declines/d1/how-did-it-go/k1"]);
  });

  test("only the line and its cue are read out, state changes break in, the time is silent", async () => {
    await open();
    const live = [...root.querySelectorAll("[aria-live]")].map((one) => [one.className, one.getAttribute("aria-live")]);
    expect(live).toEqual([
      ["mut sm", "assertive"],
      ["timer", "off"],
      ["lit", "polite"],
    ]);
    expect(root.querySelectorAll("h1")).toHaveLength(1);
  });

  test("without an answer the words stay, and the strip says that the call does too", async () => {
    await open();
    answering = () => {
      throw new TypeError("failed to fetch");
    };
    await pass(3000);
    expect(root.textContent).toContain(words.noData);
    await tap(words.next);
    expect(line()).toMatch(/^Hi Priya/);
  });

  test("a reload without any connection shows the call as it was last known", async () => {
    await open();
    await pass(1000);
    answering = (path) => {
      if (!path.endsWith("/kit")) throw new TypeError("failed to fetch");
      return undefined;
    };
    await open();
    expect(root.querySelector(".who")?.textContent).toContain("Connected");
  });
});

describe("the tap that rings them", () => {
  test("is sent once, however often it is tapped", async () => {
    now = call({ state: "user_answered" });
    await open();
    await tap("I hear Bowout");
    expect((find(words.oneMoment) as HTMLButtonElement).disabled).toBe(true);
    await pass(2000);
    expect(posts("/calls/k1/ready")).toHaveLength(1);
  });

  test("without data it says to press a key", async () => {
    now = call({ state: "user_answered" });
    await open();
    answering = () => {
      throw new TypeError("failed to fetch");
    };
    await tap("I hear Bowout");
    await pass(100);
    expect(root.textContent).toContain(words.anyKey);
  });
});

describe("after a cut line", () => {
  beforeEach(() => {
    now = call({ state: "ended", result: "completed", dropped: true, talk_seconds: 48 });
  });

  test("the phone rings again, and the new call opens with the word for it at the same line", async () => {
    now = call({ state: "connected", connected_at: "2026-11-24T16:00:00Z" });
    await open();
    await tap(words.next);
    await pass(300);
    await tap(words.next);
    now = call({ state: "ended", result: "completed", dropped: true, talk_seconds: 48 });
    await pass(1500);
    expect(root.textContent).toContain("You were cut off after 0:48.");
    answering = (path) =>
      path === "/calls" ? Response.json({ ...call({ id: "k2" }), server_time: "2026-11-24T16:01:00Z" }) : undefined;
    await tap(words.ringAgain);
    await pass(0);
    expect(posts("/calls")[0]?.body).toMatchObject({ decline_id: "d1", mode: "bridge" });
    expect(went).toEqual(["/declines/d1/call/k2"]);
    expect(recall("k2").place).toMatchObject({ at: 2, card: "cut_off" });
  });

  test("a call that already lives is gone to, not doubled", async () => {
    await open();
    answering = (path) =>
      path === "/calls"
        ? failing(409, { code: "live-call", title: "x", links: { call: "/api/v1/calls/k9" } })
        : undefined;
    await tap(words.ringAgain);
    await pass(0);
    expect(went).toEqual(["/declines/d1/call/k9"]);
  });

  test("outside of their hours it says so, and only a second tap rings all the same", async () => {
    await open();
    answering = (path) =>
      path === "/calls"
        ? failing(409, { code: "outside-hours", title: "Late", detail: "It is 19:10 there." })
        : undefined;
    await tap(words.ringAgain);
    await pass(0);
    expect(root.textContent).toContain("It is 19:10 there.");
    await tap(words.ringAnyway);
    expect(posts("/calls").at(-1)?.body).toMatchObject({ late_ok: true });
  });
});

describe("their own phone", () => {
  const own: Partial<Call> = { mode: "own_phone", number: "+13125550142", next_poll_ms: null };
  const turn = (state: DocumentVisibilityState) => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
    return settle(() => void document.dispatchEvent(new Event("visibilitychange")));
  };
  beforeEach(() => {
    now = call({ state: "requested", ...own });
  });

  async function trip(ms: number): Promise<void> {
    await open();
    await tap("Call Priya");
    await turn("hidden");
    await pass(ms);
    await turn("visible");
    await pass(0);
  }

  test("the button is a real link to the number, and the tap is told", async () => {
    await open();
    expect(find("Call Priya").getAttribute("href")).toBe("tel:+13125550142");
    await tap("Call Priya");
    expect(posts("/calls/k1/own-phone").map(({ body }) => body.event)).toEqual(["tapped"]);
  });

  test("after five seconds in the dialler they are asked, and the line is there already", async () => {
    await trip(5000);
    expect(line()).toBe("Hello, is that Priya?");
    expect(root.textContent).toContain(words.howIsIt);
    expect(posts("/calls/k1/own-phone").map(({ body }) => body.event)).toEqual(["tapped", "returned"]);
  });

  test("after less they are not", async () => {
    await trip(4900);
    expect(root.textContent).not.toContain(words.howIsIt);
    expect(find("Call Priya")).toBeTruthy();
  });

  test.each(["We’re talking", words.next])("%s starts the clock", async (button) => {
    await trip(20_000);
    await tap(button);
    now = call({ state: "connected", ...own, connected_at: new Date().toISOString() });
    await pass(3000);
    expect(posts("/calls/k1/own-phone").at(-1)?.body.event).toBe("talking");
    expect(root.querySelector("[role=timer]")?.textContent).toBe("0:03");
  });

  test("No answer is saved as the outcome, so that nobody asks again", async () => {
    await trip(20_000);
    await tap(words.noAnswer);
    await pass(0);
    expect(posts("/calls/k1/outcome")[0]?.body).toMatchObject({ outcome: "no_answer" });
    expect(went).toEqual(["/declines/d1/how-did-it-go/k1"]);
  });

  test("I didn't call goes back to the start of the step", async () => {
    await trip(20_000);
    await tap(words.didNotCall);
    expect(posts("/calls/k1/own-phone").at(-1)?.body.event).toBe("not_made");
    expect(went).toEqual(["/declines/d1/ready"]);
  });

  test("they ring: one incoming call is noted under an id made here, also after a reload", async () => {
    now = call({ state: "connected", ...own, direction: "incoming", connected_at: "2026-11-24T16:00:40Z" });
    await open(null);
    expect(line()).toMatch(/^Hi Priya, thanks for calling back/);
    await open(null);
    const noted = posts("/calls");
    expect(noted).toHaveLength(1);
    expect(noted[0]?.body).toMatchObject({ decline_id: "d1", mode: "own_phone", direction: "incoming" });
    await tap(words.next);
    expect(line()).toMatch(/^Thank you so much/);
  });
});
