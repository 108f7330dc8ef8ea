import { describe, expect, test } from "vitest";
import { clockTime, secondsSince, untilNextSecond } from "./clock";

const start = "2026-11-24T16:00:00.250Z";
const at = (ms: number) => Date.parse(start) + ms;

describe("the time of a call", () => {
  test("comes from two time stamps, so a frozen timer loses nothing", () => {
    expect(secondsSince(start, at(42_900))).toBe(42);
    expect(secondsSince(start, at(3_723_000))).toBe(3723);
  });

  test("is never below zero, whatever the phone's clock says", () => {
    expect(secondsSince(start, at(-5000))).toBe(0);
  });

  test("is written as people read it", () => {
    expect(clockTime(48)).toBe("0:48");
    expect(clockTime(725)).toBe("12:05");
    expect(clockTime(3723)).toBe("1:02:03");
  });

  test("is shown anew just when its second changes", () => {
    expect(untilNextSecond(start, at(42_900))).toBe(100);
    expect(untilNextSecond(start, at(42_000))).toBe(1000);
    expect(untilNextSecond(start, at(-300))).toBe(300);
  });
});
