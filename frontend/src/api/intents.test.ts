import { describe, expect, test } from "vitest";
import { asIntent, keyFor } from "./intents";
import { Problem } from "./problem";

const fail = (status: number, code: string) => () => Promise.reject(new Problem(status, { code }));
const keyOf = async (intent: string) => {
  let used = "";
  await asIntent(intent, async (key) => {
    used = key;
  }).catch(() => undefined);
  return used;
};

describe("the key of an intent", () => {
  test("is the same for a second tap while nothing was answered", async () => {
    const first = keyFor("call decline-1 bridge");
    expect(keyFor("call decline-1 bridge")).toBe(first);
  });
  test("is another for another intent", () => {
    expect(keyFor("call decline-1 bridge")).not.toBe(keyFor("call decline-1 own_phone"));
  });
  test("is kept when no answer came, so that trying again is the same request", async () => {
    const first = keyFor("call x");
    await expect(asIntent("call x", fail(0, "offline"))).rejects.toThrow();
    expect(await keyOf("call x")).toBe(first);
  });
  test("is kept when the service broke on the way", async () => {
    const first = keyFor("call x");
    await expect(asIntent("call x", fail(503, "broken"))).rejects.toThrow();
    expect(await keyOf("call x")).toBe(first);
  });
  test("is new after an answer", async () => {
    const first = await keyOf("call x");
    expect(await keyOf("call x")).not.toBe(first);
  });
  test("is new after a refusal, because what is sent next is something else", async () => {
    const first = keyFor("call x");
    await expect(asIntent("call x", fail(422, "no-number"))).rejects.toThrow();
    expect(await keyOf("call x")).not.toBe(first);
  });
});
