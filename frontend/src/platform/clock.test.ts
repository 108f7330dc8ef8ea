import { expect, test } from "vitest";
import { learnServerTime, serverNow } from "./clock";

test("the time is the service's, however wrong the phone is", () => {
  learnServerTime("2026-11-24T16:00:00Z", Date.parse("2026-11-24T15:50:00Z"));
  expect(serverNow(Date.parse("2026-11-24T15:51:00Z"))).toBe(Date.parse("2026-11-24T16:01:00Z"));
});

test("a time that is none changes nothing", () => {
  learnServerTime("2026-11-24T16:00:00Z", Date.parse("2026-11-24T16:00:00Z"));
  learnServerTime("soon");
  expect(serverNow(1000)).toBe(1000);
});
