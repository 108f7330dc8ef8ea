import { describe, expect, test } from "vitest";
import { opening } from "./kept";
import { answer, mistap, move, type Place } from "./place";
import { cards, place, text } from "./sample";
import type { Act } from "./types";

const reach = (acts: Act[], from: Place = opening) => acts.reduce((here, act) => move(here, act, text), from);
const last = text.steps.length - 1;

describe("turning the pages", () => {
  test("Next goes on by one and stops at the last line; Previous goes back and stops at the first", () => {
    expect(reach(["next", "next"]).at).toBe(2);
    expect(reach(["next"], place({ at: last })).at).toBe(last);
    expect(reach(["previous"], place({ at: 3 })).at).toBe(2);
    expect(reach(["previous"]).at).toBe(0);
  });

  test("a card keeps the line, and Back to my script leads to it", () => {
    const open = reach(["card:why"], place({ at: 4 }));
    expect(open).toMatchObject({ at: 4, card: "why", used: ["why"] });
    expect(reach(["back"], open)).toMatchObject({ at: 4, card: null, panel: "main", used: ["why"] });
  });

  test("the parts of an answer come one after the other, and then the line again", () => {
    const open = reach(["card:counter_offer"], place({ at: 4 }));
    expect(reach(["next"], open)).toMatchObject({ card: "counter_offer", page: 1 });
    expect(reach(["next", "next"], open)).toMatchObject({ card: null, page: 0, at: 4 });
    expect(reach(["next", "previous"], open)).toMatchObject({ card: "counter_offer", page: 0 });
  });

  test("push again is the second, firmer answer of the card that is open", () => {
    expect(reach(["card:why", "push"])).toMatchObject({ card: "why", firmer: true, page: 0 });
  });

  test("push again without an open card takes the last one used that has a firmer answer", () => {
    expect(reach(["card:why", "back", "card:silence", "back", "more", "push"])).toMatchObject({
      card: "why",
      firmer: true,
    });
    expect(reach(["more", "push"])).toMatchObject({ card: "counter_offer", firmer: true });
  });

  test("wrap it up goes to goodwill and the open door", () => {
    const wrapped = reach(["card:why", "wrap"], place({ at: 2 }));
    expect(wrapped.card).toBeNull();
    expect(text.steps[wrapped.at]?.text).toMatch(/^I think highly/);
  });

  test("End opens the line to leave with", () => {
    expect(reach(["end"], place({ at: 3 }))).toMatchObject({ card: "exit", at: 3 });
  });

  test("a card without words shows its title rather than nothing", () => {
    const machine = cards.find(({ kind }) => kind === "machine");
    expect(machine && answer(machine, false)).toEqual(["A machine"]);
  });
});

describe("taps that cannot be meant", () => {
  const quiet = { now: 10_000, lastNext: 0, panelChanged: 0 };

  test("a second Next within 250 ms is ignored, a later one counts", () => {
    expect(mistap("next", { ...quiet, lastNext: 9_751 })).toBe(true);
    expect(mistap("next", { ...quiet, lastNext: 9_750 })).toBe(false);
  });

  test.each(["end", "hang_up", "cancel", "over"] as const)(
    "%s is ignored for 700 ms after the panel has changed",
    (act) => {
      expect(mistap(act, { ...quiet, panelChanged: 9_301 })).toBe(true);
      expect(mistap(act, { ...quiet, panelChanged: 9_300 })).toBe(false);
    },
  );

  test("cards answer at once, always", () => {
    expect(mistap("card:why", { now: 10_000, lastNext: 9_999, panelChanged: 9_999 })).toBe(false);
  });
});
