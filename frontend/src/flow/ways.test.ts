import { describe, expect, test } from "vitest";
import type { Calling } from "../api/types";
import { waysOf } from "./ways";

type Mode = Calling["modes"][number];
const mode = (changes: Partial<Mode>): Mode => ({
  mode: "bridge",
  available: true,
  code: null,
  reason: null,
  ...changes,
});
const calling = (changes: Partial<Calling> = {}): Calling => ({
  modes: [mode({ mode: "own_phone" }), mode({})],
  practice: false,
  shown_number: "+1 312-555-0199",
  shown_is_own: true,
  shown_note: null,
  ...changes,
});

describe("how to call", () => {
  test("ringing the own phone comes first where they see the own number", () => {
    expect(waysOf(calling()).first).toBe("bridge");
  });
  test("the own phone comes first where they would see a strange number", () => {
    expect(waysOf(calling({ shown_is_own: false })).first).toBe("own_phone");
  });
  test("a number that is not proven yet does not hide the way", () => {
    const modes = [mode({ available: false, code: "unproven", reason: "Prove it" })];
    expect(waysOf(calling({ modes, shown_is_own: false })).first).toBe("bridge");
  });
  test("what is not set up here is not offered, and says why", () => {
    const modes = [mode({ available: false, code: "not-set-up", reason: "Not set up here." })];
    const ways = waysOf(calling({ modes, shown_number: null, shown_is_own: false }));
    expect(ways).toEqual({ first: "own_phone", others: [], reasons: ["Not set up here."] });
  });
  test("what was used last comes first", () => {
    expect(waysOf(calling(), { remembered: "own_phone" })).toMatchObject({ first: "own_phone", others: ["bridge"] });
  });
  test("what was used last is forgotten where it no longer works", () => {
    const modes = [mode({ available: false, code: "not-set-up" })];
    expect(waysOf(calling({ modes }), { remembered: "bridge" }).first).toBe("own_phone");
  });
  test("a call in the browser is for computers", () => {
    const modes = [mode({ mode: "browser" })];
    expect(waysOf(calling({ modes }), { onPhone: true }).others).toEqual([]);
    expect(waysOf(calling({ modes }), { onPhone: false }).others).toEqual(["browser"]);
  });
});
