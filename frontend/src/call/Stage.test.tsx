import { beforeEach, describe, expect, test } from "vitest";
import * as words from "../text/en/stage";
import { failing, find, line, open, pass, posts, tap, unreachable, useWorld, world } from "./harness";
import { recall } from "./kept";
import { call } from "./sample";

useWorld(() => ({ state: "connected", connected_at: "2026-11-24T16:00:00Z" }));

describe("the stage of a connected call", () => {
  test("turns the page on a tap, counts the service's time, and keeps the line for a reload", async () => {
    await open();
    expect(line()).toBe("Hello, is that Priya?");
    expect(world.root.querySelector("[role=timer]")?.textContent).toBe("0:42");
    await tap(words.next);
    await pass(1000);
    await tap(words.next);
    expect(line()).toMatch(/^Thank you so much/);
    await pass(10_000);
    await open();
    expect(line()).toMatch(/^Thank you so much/);
    expect(world.root.querySelector("[role=timer]")?.textContent).toBe("0:53");
  });

  test("one card is one tap away, with its answer, and the way back is the first button", async () => {
    await open();
    await tap(words.next);
    await tap("ask where");
    expect(line()).toBe("I’d rather keep my plans to myself.");
    expect(world.root.querySelector(".if button")?.textContent).toBe(words.backToScript);
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
    world.answering = (path) => (path.endsWith("hang-up") ? failing(503, { title: "down" }) : undefined);
    await tap(words.end);
    await pass(800);
    await tap(words.hangUpNow);
    await pass(0);
    expect(world.root.textContent).toContain(words.stillThere);
    expect(find(words.hangUpNow)).toBeTruthy();
  });

  test("the end of the call leads to How did it go, once", async () => {
    await open();
    world.now = call({ state: "ended", result: "completed", talk_seconds: 90 });
    await pass(5000);
    expect(world.went).toEqual(["/declines/d1/how-did-it-go/k1"]);
  });

  test("only the line and its cue are read out, state changes break in, the time is silent", async () => {
    await open();
    const live = [...world.root.querySelectorAll("[aria-live]")].map((one) => [
      one.className,
      one.getAttribute("aria-live"),
    ]);
    expect(live).toEqual([
      ["mut sm", "assertive"],
      ["timer", "off"],
      ["lit", "polite"],
    ]);
    expect(world.root.querySelectorAll("h1")).toHaveLength(1);
  });

  test("without an answer the words stay, and the strip says that the call does too", async () => {
    await open();
    world.answering = unreachable;
    await pass(3000);
    expect(world.root.textContent).toContain(words.noData);
    await tap(words.next);
    expect(line()).toMatch(/^Hi Priya/);
  });

  test("a reload without any connection shows the call as it was last known", async () => {
    await open();
    await pass(1000);
    world.answering = (path) => {
      if (!path.endsWith("/kit")) throw new TypeError("failed to fetch");
      return undefined;
    };
    await open();
    expect(world.root.querySelector(".who")?.textContent).toContain("Connected");
  });
});

test("a machine hears the voicemail, and never the decision", async () => {
  await open();
  await tap("A machine");
  expect(line()).toBe("Hi Priya, it’s Sam Lee. I’ll try you again at four.");
});

describe("the tap that rings them", () => {
  test("is sent once, however often it is tapped", async () => {
    world.now = call({ state: "user_answered" });
    await open();
    await tap("I hear Bowout");
    expect((find(words.oneMoment) as HTMLButtonElement).disabled).toBe(true);
    await pass(2000);
    expect(posts("/calls/k1/ready")).toHaveLength(1);
  });

  test("without data it says to press a key", async () => {
    world.now = call({ state: "user_answered" });
    await open();
    world.answering = unreachable;
    await tap("I hear Bowout");
    await pass(100);
    expect(world.root.textContent).toContain(words.anyKey);
  });
});

describe("after a cut line", () => {
  beforeEach(() => {
    world.now = call({ state: "ended", result: "completed", dropped: true, talk_seconds: 48 });
  });

  test("the phone rings again, and the new call opens with the word for it at the same line", async () => {
    world.now = call({ state: "connected", connected_at: "2026-11-24T16:00:00Z" });
    await open();
    await tap(words.next);
    await pass(300);
    await tap(words.next);
    world.now = call({ state: "ended", result: "completed", dropped: true, talk_seconds: 48 });
    await pass(1500);
    expect(world.root.textContent).toContain("You were cut off after 0:48.");
    world.answering = (path) =>
      path === "/calls" ? Response.json({ ...call({ id: "k2" }), server_time: "2026-11-24T16:01:00Z" }) : undefined;
    await tap(words.ringAgain);
    await pass(0);
    expect(posts("/calls")[0]?.body).toMatchObject({ decline_id: "d1", mode: "bridge" });
    expect(world.went).toEqual(["/declines/d1/call/k2"]);
    expect(recall("k2").place).toMatchObject({ at: 2, card: "cut_off" });
    world.now = call({ id: "k2", state: "connected", connected_at: "2026-11-24T16:01:00Z" });
    await open("k2");
    expect(line()).toBe("Hi Priya, it’s Sam again. We were cut off.");
    expect(find(words.backTo)).toBeTruthy();
    await tap(words.backToScript);
    expect(line()).toMatch(/^Thank you so much/);
  });

  test("a page that was the telephone leads back to the tap that makes it one", async () => {
    world.now = call({ mode: "browser", state: "ended", result: "completed", dropped: true, talk_seconds: 48 });
    await open();
    await tap(words.ringAgain);
    expect(posts("/calls")).toEqual([]);
    expect(world.went).toEqual(["/declines/d1/ready"]);
  });

  test("a call that already lives is gone to, not doubled", async () => {
    await open();
    world.answering = (path) =>
      path === "/calls"
        ? failing(409, { code: "live-call", title: "x", links: { call: "/api/v1/calls/k9" } })
        : undefined;
    await tap(words.ringAgain);
    await pass(0);
    expect(world.went).toEqual(["/declines/d1/call/k9"]);
  });

  test("outside of their hours it says so, and only a second tap rings all the same", async () => {
    await open();
    world.answering = (path) =>
      path === "/calls"
        ? failing(409, {
            code: "outside-hours",
            title: "Late",
            detail: "It is 19:10 there.",
            errors: [{ pointer: "/late_ok", detail: "It is 19:10 there." }],
          })
        : undefined;
    await tap(words.ringAgain);
    await pass(0);
    expect(world.root.textContent).toContain("It is 19:10 there.");
    await tap(words.ringAnyway);
    expect(posts("/calls").at(-1)?.body).toMatchObject({ late_ok: true });
  });
});
