import "fake-indexeddb/auto";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetSeen } from "../api/load";
import type { CallerId as Shown } from "../api/types";
import { storage } from "../platform/storage";
import { CallerId } from "./CallerId";

/** What the service says now, and what it was sent. */
let now: Shown;
let sent: Request[];
let root: HTMLElement;

const shown = (changes: Partial<Shown>): Shown => ({
  state: "off",
  available: true,
  code: null,
  text: "They see +1 312-555-0100, and won’t know it.",
  hint: "They may still not recognise the call.",
  proven_at: null,
  due_at: null,
  ...changes,
});

const PATH = "/api/v1/me/phone/caller-id";

async function answer(request: Request): Promise<Response> {
  sent.push(request);
  if (request.method === "POST") now = shown({ state: "starting", text: "Your phone rings in a moment." });
  if (request.method === "DELETE") now = shown({});
  if (request.method === "DELETE") return new Response(null, { status: 204 });
  return Response.json(now);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  await storage.forget();
  forgetSeen();
  sent = [];
  vi.stubGlobal("fetch", answer);
  root = document.body.appendChild(document.createElement("div"));
});

afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

const open = () => render(<CallerId />, root);
const see = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));
const posts = () =>
  sent.filter(({ method }) => method !== "GET").map(({ method, url }) => [method, new URL(url).pathname]);
const buttons = () => [...root.querySelectorAll("button")].map((each) => each.textContent);
const tap = (words: string) => [...root.querySelectorAll("button")].find((each) => each.textContent === words)?.click();

test("the number that they see stands there, with one tap to show the own one", async () => {
  now = shown({});
  open();
  await see("They see +1 312-555-0100");
  await see("They may still not recognise the call.");
  expect(buttons()).toEqual(["Show my own number to them"]);
});

test("after the tap the code for the phone comes by itself, and so does the end", async () => {
  now = shown({});
  open();
  await see("They see");
  tap("Show my own number to them");
  await see("Your phone rings in a moment.");
  expect(posts()).toEqual([["POST", PATH]]);
  expect(sent.find(({ method }) => method === "POST")?.headers.get("Idempotency-Key")).toBeTruthy();
  now = shown({ state: "ringing", code: "123456", text: "Answer your phone and type this code on it." });
  await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
  await see("123456");
  expect(buttons()).toEqual(["Don't show my number"]);
  now = shown({ state: "proven", text: "They see +1 312-555-0199." });
  await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
  await see("They see +1 312-555-0199.");
  const asked = sent.length;
  await act(async () => void (await vi.advanceTimersByTimeAsync(5000)));
  expect(sent.length).toBe(asked);
});

test("it is hidden again by a tap", async () => {
  now = shown({ state: "proven", text: "They see +1 312-555-0199." });
  open();
  await see("0199");
  tap("Don't show my number");
  await see("They see +1 312-555-0100");
  expect(posts()).toEqual([["DELETE", PATH]]);
  expect(sent.find(({ method }) => method === "DELETE")?.headers.get("If-Match")).toBe("*");
});

test.each(["due", "failed", "lost"] as const)("%s offers to prove it again, or to leave it", async (state) => {
  now = shown({ state, text: "In the service’s words" });
  open();
  await see("In the service’s words");
  expect(buttons()).toEqual(["Prove it again", "Don't show my number"]);
});

test("where no call could show it, nothing is offered", async () => {
  now = shown({ available: false });
  open();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(root.textContent).toBe("");
});
