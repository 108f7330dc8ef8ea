import { act as settle } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as words from "../text/en/stage";
import { find, line, open, pass, tap, useWorld, world } from "./harness";
import { call } from "./sample";

useWorld(() => ({ state: "connected", connected_at: "2026-11-24T16:00:00Z" }));

const press = async (key: string, target: EventTarget = document.body) => {
  await settle(() => void target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
  await pass(300);
};
const zone = () => world.root.querySelector(".cue") as HTMLElement;
const touch = (name: string, x: number, y = 100) => {
  const at = { clientX: x, clientY: y };
  return Object.assign(new Event(name, { bubbles: true }), { touches: [at], changedTouches: [at] });
};
const swipe = async (from: number, end: [number, number?]) => {
  await settle(() => {
    zone().dispatchEvent(touch("touchstart", from));
    zone().dispatchEvent(touch("touchend", ...end));
  });
  await pass(300);
};

describe("taps and swipes", () => {
  test("the whole text zone is the tap area of Next", async () => {
    await open();
    await settle(() => zone().click());
    await pass(0);
    expect(line()).toMatch(/^Hi Priya/);
  });

  test("a swipe to the right goes back, one to the left or down does not", async () => {
    await open();
    await tap(words.next);
    await pass(300);
    await swipe(200, [40]);
    await swipe(100, [200, 400]);
    expect(line()).toMatch(/^Hi Priya/);
    await swipe(100, [200]);
    expect(line()).toBe("Hello, is that Priya?");
  });

  test("Previous is a button as well, once there is a line before", async () => {
    await open();
    expect(world.root.textContent).not.toContain(words.previous);
    await tap(words.next);
    await pass(300);
    await tap(words.previous);
    expect(line()).toBe("Hello, is that Priya?");
  });

  describe("on a phone that can buzz", () => {
    const buzz = vi.fn();
    beforeEach(() => {
      Object.defineProperty(navigator, "vibrate", { configurable: true, value: buzz.mockClear() });
    });
    afterEach(() => Reflect.deleteProperty(navigator, "vibrate"));

    test("it does so for 20 ms when somebody picks up and on Next, and not otherwise", async () => {
      world.now = call({ state: "hm_ringing" });
      await open();
      await pass(3000);
      expect(buzz).not.toHaveBeenCalled();
      world.now = call({ state: "connected", connected_at: "2026-11-24T16:00:45Z" });
      await pass(3000);
      expect(buzz.mock.calls).toEqual([[20]]);
      await tap(words.next);
      expect(buzz).toHaveBeenCalledTimes(2);
    });
  });
});

describe("keys", () => {
  test("turn the pages, open the cards and lead back", async () => {
    await open();
    await press(" ");
    expect(line()).toMatch(/^Hi Priya/);
    await press("3");
    expect(line()).toMatch(/^I’d rather keep my plans/);
    await press("Escape");
    await press("ArrowLeft");
    expect(line()).toBe("Hello, is that Priya?");
  });

  test("turn no page before somebody has picked up", async () => {
    world.now = call({ state: "hm_ringing" });
    await open();
    await press("ArrowRight");
    expect(line()).toBe("Hello, is that Priya?");
  });

  test("of one character can be switched off, and stay so", async () => {
    HTMLDialogElement.prototype.showModal = vi.fn();
    await open();
    await press(" ");
    await tap(words.keysOn);
    await press("3");
    expect(line()).toMatch(/^Hi Priya/);
    await open();
    expect(find(words.keysOff)).toBeTruthy();
    await press("ArrowRight");
    expect(line()).toMatch(/^Thank you so much/);
  });

  test("a click lets go of the focus, so that Space means Next; working by keyboard keeps it in the panel", async () => {
    await open();
    await tap(words.next);
    const card = find("ask where");
    card.focus();
    await settle(() => void card.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 })));
    expect(document.activeElement).toBe(document.body);
    await tap(words.backToScript);
    find("ask where").focus();
    await settle(() => find("ask where").click());
    await pass(0);
    expect(document.activeElement?.closest(".if")).not.toBeNull();
  });
});

test("the service says how often it is asked", async () => {
  world.now = call({ state: "connected", connected_at: "2026-11-24T16:00:00Z", next_poll_ms: 5000 });
  await open();
  world.now = call({ state: "ended", result: "completed" });
  await pass(4900);
  expect(world.went).toEqual([]);
  await pass(200);
  expect(world.went).toHaveLength(1);
});
