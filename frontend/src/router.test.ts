import { expect, test } from "vitest";
import { match } from "./router";

test("a pattern takes the names out of its address", () => {
  expect(match("/declines/:declineId/call/:callId", "/declines/d1/call/k1")).toEqual({ declineId: "d1", callId: "k1" });
});

test("a pattern is not another one that begins or ends the same", () => {
  expect(match("/declines/:declineId", "/declines/d1/safe")).toBeNull();
  expect(match("/offers/:offerId", "/offers/")).toBeNull();
  expect(match("/offers/new", "/offers/old")).toBeNull();
});

test("everything else leads to the page that says so", () => {
  expect(match("*", "/nowhere/at/all")).toEqual({});
});
