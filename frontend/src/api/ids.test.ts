import { expect, test } from "vitest";
import { newId } from "./ids";

test("an id is a UUID of version 7 that begins with its time", () => {
  const moment = Date.parse("2027-11-24T16:00:00Z");
  const id = newId(moment);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(moment);
});

test("ids of the same moment differ", () => {
  expect(new Set(Array.from({ length: 100 }, () => newId(1))).size).toBe(100);
});

test("ids sort in the order in which they were made", () => {
  const made = Array.from({ length: 50 }, () => newId(Date.parse("2026-11-24T16:00:00Z")));
  expect([...made].sort()).toEqual(made);
});
