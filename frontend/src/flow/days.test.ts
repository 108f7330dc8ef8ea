import { describe, expect, test } from "vitest";
import { dateOf, daysLeft, endOfDay } from "./days";

const zone = "America/Chicago";
const at = (moment: string) => Date.parse(moment);

describe("days left", () => {
  test("are counted by the calendar, not by 24 hours", () => {
    expect(daysLeft("2026-11-27T09:00:00-06:00", { now: at("2026-11-24T23:30:00-06:00"), zone })).toBe(3);
  });
  test("are none on the last day itself", () => {
    expect(daysLeft("2026-11-27T17:00:00-06:00", { now: at("2026-11-27T08:00:00-06:00"), zone })).toBe(0);
  });
  test("are over once the moment has passed, on the same day too", () => {
    expect(daysLeft("2026-11-27T17:00:00-06:00", { now: at("2026-11-27T17:01:00-06:00"), zone })).toBe(-1);
  });
  test("follow the place, not Greenwich", () => {
    const until = "2026-11-28T02:00:00Z";
    expect(daysLeft(until, { now: at("2026-11-27T12:00:00Z"), zone })).toBe(0);
    expect(daysLeft(until, { now: at("2026-11-27T12:00:00Z"), zone: "Europe/Berlin" })).toBe(1);
  });
  test("are right over the change of the clocks", () => {
    expect(daysLeft("2026-11-02T09:00:00-06:00", { now: at("2026-10-30T09:00:00-05:00"), zone })).toBe(3);
  });
});

test("a date without a time lasts until the end of that day here", () => {
  expect(new Date(endOfDay("2026-11-27")).getDate()).toBe(27);
  expect(new Date(endOfDay("2026-11-27")).getHours()).toBe(23);
});

test("a date goes to a date field and back unchanged", () => {
  expect(dateOf("2026-11-27")).toBe("2026-11-27");
  expect(dateOf(endOfDay("2026-11-27"))).toBe("2026-11-27");
  expect(dateOf("next Friday")).toBe("");
});
