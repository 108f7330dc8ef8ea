import { describe, expect, test, vi } from "vitest";
import { keep, opening, recall, ringingCall, sweep } from "./kept";
import { call, place } from "./sample";

describe("what a call keeps on the phone", () => {
  test("a reload finds the line, the card and the call", () => {
    keep("k1", {
      place: place({ at: 4, card: "why" }),
      call: call({ state: "connected" }),
      own: {},
      hangUpSent: false,
    });
    expect(recall("k1")).toMatchObject({ place: { at: 4, card: "why" }, call: { state: "connected" } });
  });

  test("another call begins at its own first line", () => {
    keep("k1", { place: place({ at: 4 }), call: null, own: {}, hangUpSent: false });
    expect(recall("k2").place).toEqual(opening);
  });

  test("broken or refused storage opens the first line", () => {
    localStorage.setItem("stage:k1", "{not json");
    expect(recall("k1").place).toEqual(opening);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(() => keep("k1", { place: opening, call: null, own: {}, hangUpSent: false })).not.toThrow();
  });

  test("calls of yesterday are swept away, today's stay", () => {
    keep("old", { place: opening, call: null, own: {}, hangUpSent: false });
    keep("new", { place: opening, call: null, own: {}, hangUpSent: false });
    localStorage.setItem("stage:old", JSON.stringify({ ...recall("old"), at: Date.now() - 90_000_000 }));
    localStorage.setItem("another screen's", "x");
    sweep();
    expect(Object.keys(localStorage).sort()).toEqual(["another screen's", "stage:new"]);
  });
});

describe("the call that they began", () => {
  const make = () => crypto.randomUUID();

  test("a reload goes on with the same call", () => {
    expect(ringingCall("d1", make)).toBe(ringingCall("d1", make));
    expect(ringingCall("d2", make)).not.toBe(ringingCall("d1", make));
  });

  test("after it was over the next one is another", () => {
    const first = ringingCall("d1", make);
    keep(first, { place: opening, call: null, own: { closed: "over" }, hangUpSent: false });
    expect(ringingCall("d1", make)).not.toBe(first);
  });
});
