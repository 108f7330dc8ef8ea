import { expect, test } from "vitest";
import { clockFace, paceOf } from "./pace";

test("a line read in its time is a good pace; much less is fast, much more is slow", () => {
  expect(paceOf(6, 6)).toBe("good");
  expect(paceOf(2, 6)).toBe("fast");
  expect(paceOf(12, 6)).toBe("slow");
});

test("the clock stops at nothing", () => {
  expect(clockFace(78)).toBe("1:18");
  expect(clockFace(-3)).toBe("0:00");
});
