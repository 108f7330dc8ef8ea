import { act as settle } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import * as words from "../text/en/stage";
import { find, line, open, pass, posts, tap, useWorld, world } from "./harness";
import { call } from "./sample";
import type { Call } from "./types";

describe("their own phone", () => {
  const own: Partial<Call> = { mode: "own_phone", number: "+13125550142", next_poll_ms: null };
  const turn = (state: DocumentVisibilityState) => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
    return settle(() => void document.dispatchEvent(new Event("visibilitychange")));
  };
  useWorld(() => ({ state: "requested", ...own }));

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
    const told = posts("/calls/k1/own-phone");
    expect(told.map(({ body, keepalive }) => [body.event, keepalive])).toEqual([["tapped", true]]);
  });

  test("after five seconds in the dialler they are asked, and the line is there already", async () => {
    await trip(5000);
    expect(line()).toBe("Hello, is that Priya?");
    expect(world.root.textContent).toContain(words.howIsIt);
    expect(posts("/calls/k1/own-phone").map(({ body }) => body.event)).toEqual(["tapped", "returned"]);
  });

  test("after less they are not", async () => {
    await trip(4900);
    expect(world.root.textContent).not.toContain(words.howIsIt);
    expect(find("Call Priya")).toBeTruthy();
  });

  test.each(["We’re talking", words.next])("%s starts the clock", async (button) => {
    await trip(20_000);
    await tap(button);
    world.now = call({ state: "connected", ...own, connected_at: new Date().toISOString() });
    await pass(3000);
    expect(posts("/calls/k1/own-phone").at(-1)?.body.event).toBe("talking");
    expect(world.root.querySelector("[role=timer]")?.textContent).toBe("0:03");
  });

  test("No answer is saved as the outcome, so that nobody asks again", async () => {
    await trip(20_000);
    await tap(words.noAnswer);
    await pass(0);
    expect(posts("/calls/k1/outcome")[0]?.body).toMatchObject({ outcome: "no_answer" });
    expect(world.went).toEqual(["/declines/d1/done"]);
  });

  test("I didn't call goes back to the start of the step", async () => {
    await trip(20_000);
    await tap(words.didNotCall);
    expect(posts("/calls/k1/own-phone").at(-1)?.body.event).toBe("not_made");
    expect(world.went).toEqual(["/declines/d1/ready"]);
  });

  test("they ring: one incoming call is noted under an id made here, also after a reload", async () => {
    world.now = call({ state: "connected", ...own, direction: "incoming", connected_at: "2026-11-24T16:00:40Z" });
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
