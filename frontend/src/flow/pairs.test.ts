import { describe, expect, test } from "vitest";
import { aDecline, anOffer } from "../sample";
import { nextUp, pairs } from "./pairs";
import { rememberRehearsal } from "./stopped";

const offer = (id: string, changes = {}) => anOffer({ id, decline_id: `decline-${id}`, ...changes });
const decline = (id: string, changes = {}) => aDecline({ id: `decline-${id}`, offer_id: id, ...changes });

describe("home", () => {
  test("is about the offer that must be answered first", () => {
    const offers = [offer("a", { reply_by: "2026-12-01T00:00:00Z" }), offer("b", { reply_by: "2026-11-26T00:00:00Z" })];
    expect(nextUp(pairs(offers, [decline("a"), decline("b")]))?.offer.id).toBe("b");
  });
  test("puts an offer without a date behind those that have one", () => {
    const offers = [offer("a"), offer("b", { reply_by: "2026-11-26T00:00:00Z" })];
    expect(pairs(offers, [decline("a"), decline("b")]).map(({ offer }) => offer.id)).toEqual(["b", "a"]);
  });
  test("is never about what is done", () => {
    const offers = [offer("a", { reply_by: "2026-11-25T00:00:00Z" }), offer("b")];
    expect(nextUp(pairs(offers, [decline("a", { state: "closed" }), decline("b")]))?.offer.id).toBe("b");
  });
  test("is about nothing when everybody has heard", () => {
    expect(nextUp(pairs([offer("a", { state: "declined" })], [decline("a", { state: "closed" })]))).toBeUndefined();
  });
  test("is about an offer again whose decline was called off", () => {
    const next = nextUp(pairs([offer("a")], [decline("a", { state: "cancelled" })]));
    expect([next?.offer.id, next?.key]).toEqual(["a", "none"]);
  });
  test("does not ask to decline the job that was accepted", () => {
    expect(nextUp(pairs([anOffer({ state: "accepted" })], []))).toBeUndefined();
  });
  test("lets a decline that waits stand behind one that can be made today", () => {
    const offers = [offer("a", { reply_by: "2026-11-25T00:00:00Z" }), offer("b", { reply_by: "2026-12-25T00:00:00Z" })];
    expect(nextUp(pairs(offers, [decline("a", { state: "waiting" }), decline("b")]))?.offer.id).toBe("b");
  });
  test("offers the rehearsal first and the call after it", () => {
    const all = () => pairs([offer("a")], [decline("a")])[0]?.key;
    expect(all()).toBe("rehearse");
    rememberRehearsal("decline-a");
    expect(all()).toBe("call");
  });
  test("says what is missing: somebody to call, then a reason", () => {
    const of = (changes: object) => pairs([offer("a")], [decline("a", { state: "preparing", ...changes })])[0]?.key;
    expect(of({ contact_id: null })).toBe("who");
    expect(of({})).toBe("reason");
  });
});
