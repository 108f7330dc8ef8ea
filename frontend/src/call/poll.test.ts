import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { poll } from "./poll";

type Polling = ReturnType<typeof poll>;
let polling: Polling | undefined;
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
});
afterEach(() => {
  polling?.stop();
  vi.useRealTimers();
});

function start(answer: () => Promise<number | null>, missed = () => true): void {
  polling = poll({
    ask: () => {
      asked += 1;
      return answer();
    },
    heard: (wait) => wait,
    missed,
  });
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("waiting for news", () => {
  test("asks at once, and then as often as the service wishes", async () => {
    start(async () => 1500);
    await pass(0);
    expect(asked).toBe(1);
    await pass(1499);
    expect(asked).toBe(1);
    await pass(1);
    expect(asked).toBe(2);
  });

  test("stops where there is nothing more to hear", async () => {
    start(async () => null);
    await pass(60_000);
    window.dispatchEvent(new Event("online"));
    await pass(60_000);
    expect(asked).toBe(1);
  });

  test("waits twice as long after each error, ten seconds at most, and begins with one second again after an answer", async () => {
    let works = false;
    start(async () => {
      if (!works) throw new Error("no answer");
      return 1000;
    });
    await pass(0);
    for (const wait of [1000, 2000, 4000, 8000, 10_000, 10_000]) {
      const before = asked;
      await pass(wait - 1);
      expect(asked).toBe(before);
      await pass(1);
      expect(asked).toBe(before + 1);
    }
    works = true;
    await pass(10_000);
    const before = asked;
    works = false;
    await pass(1000);
    expect(asked).toBe(before + 1);
    await pass(1000);
    expect(asked).toBe(before + 2);
  });

  test("a refusal ends the asking", async () => {
    start(
      async () => {
        throw new Error("not found");
      },
      () => false,
    );
    await pass(60_000);
    expect(asked).toBe(1);
  });

  test.each([
    ["online", () => window.dispatchEvent(new Event("online"))],
    ["pageshow", () => window.dispatchEvent(new Event("pageshow"))],
    ["visibilitychange", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("asks at once on %s", async (_name, happen) => {
    start(async () => 60_000);
    await pass(0);
    happen();
    await pass(0);
    expect(asked).toBe(2);
  });

  test("has one question on its way at a time", async () => {
    let answer: (wait: number) => void = () => undefined;
    start(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    window.dispatchEvent(new Event("online"));
    polling?.now();
    await pass(5000);
    expect(asked).toBe(1);
    answer(1000);
    await pass(1000);
    expect(asked).toBe(2);
  });

  test("says nothing after it was stopped", async () => {
    start(async () => 1000);
    await pass(0);
    polling?.stop();
    await pass(5000);
    expect(asked).toBe(1);
  });
});
