import { describe, expect, test, vi } from "vitest";
import { computed, effect, signal } from "./signals";

describe("a computed value", () => {
  test("is worked out when it is read, and again only after a change", () => {
    const make = vi.fn(() => number.value * 2);
    const number = signal(2);
    const double = computed(make);
    expect(make).not.toHaveBeenCalled();
    expect([double.value, double.value]).toEqual([4, 4]);
    expect(make).toHaveBeenCalledTimes(1);
    number.value = 3;
    expect(double.value).toBe(6);
  });
  test("follows what it reads now, not what it read before", () => {
    const [first, a, b] = [signal(true), signal("a"), signal("b")];
    const make = vi.fn(() => (first.value ? a.value : b.value));
    const shown = computed(make);
    effect(() => void shown.value);
    first.value = false;
    expect(shown.value).toBe("b");
    make.mockClear();
    a.value = "other";
    expect(shown.value).toBe("b");
    expect(make).not.toHaveBeenCalled();
  });
  test("is let go of with its last reader, and works all the same", () => {
    const number = signal(1);
    const double = computed(() => number.value * 2);
    effect(() => void double.value)();
    number.value = 5;
    expect(double.value).toBe(10);
  });
});

describe("an effect", () => {
  test("runs at once and after each change, until it is stopped", () => {
    const number = signal(1);
    const seen: number[] = [];
    const stop = effect(() => void seen.push(number.value));
    number.value = 2;
    number.value = 2;
    stop();
    number.value = 3;
    expect(seen).toEqual([1, 2]);
  });
  test("runs only where what it read is another value, however deep the change was", () => {
    const number = signal(1);
    const isBig = computed(() => number.value > 10);
    const seen: boolean[] = [];
    effect(() => void seen.push(isBig.value));
    number.value = 2;
    number.value = 11;
    number.value = 12;
    expect(seen).toEqual([false, true]);
  });
  test("never sees one thing new and another old", () => {
    const number = signal(1);
    const [plus, minus] = [computed(() => number.value + 1), computed(() => number.value - 1)];
    const seen: number[] = [];
    effect(() => void seen.push(plus.value - minus.value));
    number.value = 5;
    expect(new Set(seen)).toEqual(new Set([2]));
  });
  test("may change what it or another one reads", () => {
    const [asked, answered] = [signal(0), signal(0)];
    const seen: number[] = [];
    effect(() => void seen.push(answered.value));
    effect(() => {
      answered.value = asked.value * 10;
    });
    asked.value = 1;
    asked.value = 2;
    expect(seen).toEqual([0, 10, 20]);
  });
  test("that breaks does not silence the others for good", () => {
    const number = signal(0);
    const seen: number[] = [];
    effect(() => void seen.push(number.value));
    effect(() => {
      if (number.value === 1) throw new Error("broken");
    });
    expect(() => {
      number.value = 1;
    }).toThrow("broken");
    number.value = 2;
    expect(seen).toEqual([0, 1, 2]);
  });
});

test("who subscribes hears the value now and later, and what they read besides counts for nothing", () => {
  const [number, other] = [signal(1), signal("x")];
  const heard: string[] = [];
  const stop = number.subscribe((value) => heard.push(`${value}${other.value}`));
  other.value = "y";
  number.value = 2;
  stop();
  number.value = 3;
  expect(heard).toEqual(["1x", "2y"]);
});
