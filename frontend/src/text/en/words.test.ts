import { describe, expect, test } from "vitest";
import { duration, firstName, many } from "./format";
import * as home from "./home";

const modules = import.meta.glob("./*.ts", { eager: true });

/** Every string in the words, and in what their functions answer is not looked at here. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

describe("the words of the app", () => {
  const all = Object.entries(modules)
    .filter(([name]) => !name.includes("test"))
    .flatMap(([, module]) => strings(module));

  test("do not shout", () => {
    expect(all.filter((text) => text.includes("!"))).toEqual([]);
  });
  test("never say reject, and never guess who is a man or a woman", () => {
    expect(all.filter((text) => /\b(reject\w*|he|she|his|her|him)\b/i.test(text))).toEqual([]);
  });
});

test("one day is one day", () => {
  expect(home.daysLeft(1)).toBe("1 day left");
  expect(home.daysLeft(2)).toBe("2 days left");
  expect(home.daysLeft(0)).toBe("Last day");
  expect(home.daysLeft(-1)).toBe("Date has passed");
});

test("a duration is said as people say it", () => {
  expect(duration(151)).toBe("2 minutes 31 seconds");
  expect(duration(60)).toBe("1 minute");
  expect(duration(0)).toBe("0 seconds");
  expect(many(1, "day", "days")).toBe("1 day");
});

test("a title is not a first name", () => {
  expect(firstName("Priya Raman")).toBe("Priya");
  expect(firstName("Dr Raman")).toBe("Dr Raman");
});
