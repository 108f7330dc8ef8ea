/** The stage on a test's page, with the service at the other end of the wire. For tests only. */

import { render } from "preact";
import { act as settle } from "preact/test-utils";
import { afterEach, beforeEach, vi } from "vitest";
import { signal } from "../platform/signals";
import { Stage } from "./Stage";
import { call, kit } from "./sample";
import { openStage, type Session } from "./session";
import type { Call } from "./types";

interface Sent {
  path: string;
  body: Record<string, unknown>;
  key: string | null;
  keepalive: boolean;
}

/** What the service says of the call now, what it was sent, what it says instead, and where the stage has led. */
export const world = {
  now: call(),
  sent: [] as Sent[],
  answering: (_path: string): Response | undefined => undefined,
  went: [] as string[],
  root: document.createElement("div"),
};
let session: Session | undefined;

async function respond(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace("/api/v1", "");
  if (request.method === "POST") {
    const body = await request.json().catch(() => ({}));
    const { keepalive, headers } = request;
    world.sent.push({ path, body, key: headers.get("Idempotency-Key"), keepalive });
  }
  const time = { server_time: new Date().toISOString() };
  const special = world.answering(path);
  if (special) return special;
  if (path.endsWith("/kit")) return Response.json({ ...kit, ...time });
  return Response.json(path === "/me" ? { relay_prefix: null, ...time } : { ...world.now, ...time });
}

/** A fresh world before each test, at 42 seconds past the hour, with the call as given. */
export function useWorld(known: () => Partial<Call>): void {
  beforeEach(() => {
    vi.useFakeTimers({
      now: Date.parse("2026-11-24T16:00:42Z"),
      toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"],
    });
    vi.stubGlobal("fetch", respond);
    Object.assign(world, { now: call(known()), sent: [], went: [], answering: () => undefined });
    localStorage.setItem("signed-in", "yes");
    world.root = document.body.appendChild(document.createElement("div"));
    // The test's browser cannot leave for the dialler.
    world.root.addEventListener("click", (event) => event.preventDefault());
  });
  afterEach(() => {
    session?.close();
    render(null, world.root);
    vi.useRealTimers();
  });
}

const BREATHS = 10;

/** Lets time pass; the breaths afterwards let what was sent be answered, read and shown. */
export const pass = (ms: number) =>
  settle(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    for (let breath = 0; breath < BREATHS; breath++) {
      await vi.advanceTimersByTimeAsync(0);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });

/** Opens the stage anew, as a reload does. */
export async function open(callId: string | null = "k1"): Promise<void> {
  session?.close();
  const opened = openStage({
    declineId: "d1",
    callId,
    phone: true,
    wide: signal(false),
    go: (path) => world.went.push(path),
  });
  session = opened;
  await settle(() => render(<Stage key={Math.random()} session={opened} />, world.root));
  await pass(0);
}

export function find(name: string): HTMLElement {
  const all = [...world.root.querySelectorAll<HTMLElement>("button,a")];
  const found = all.find((one) => one.textContent?.includes(name));
  if (!found) throw new Error(`no button "${name}" in ${world.root.textContent}`);
  return found;
}

export async function tap(name: string): Promise<void> {
  await settle(() => find(name).click());
  await pass(0);
}

export const line = () => world.root.querySelector(".lit p")?.textContent;
export const failing = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json" } });
export const unreachable = (): never => {
  throw new TypeError("failed to fetch");
};
export const posts = (path: string) => world.sent.filter((one) => one.path === path);
