import { afterEach, describe, expect, test, vi } from "vitest";
import { keepAwake } from "./wake";

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  Reflect.deleteProperty(navigator, "wakeLock");
});

function screen(request: () => Promise<unknown>) {
  Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
}
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const show = async () => {
  document.dispatchEvent(new Event("visibilitychange"));
  await settled();
};
const lock = () => ({ released: false, release: vi.fn(async () => undefined) });

describe("keeping the screen lit", () => {
  test("the lock is asked for again when the page comes back, since hiding lets go of it", async () => {
    const locks = [lock(), lock()];
    const request = vi.fn(async () => locks[request.mock.calls.length - 1]);
    screen(request);
    stop = keepAwake(() => undefined);
    await settled();
    await show();
    expect(request).toHaveBeenCalledTimes(1);
    Object.assign(locks[0] ?? {}, { released: true });
    await show();
    expect(request).toHaveBeenCalledTimes(2);
  });

  test("a refusal is said once", async () => {
    const refused = vi.fn();
    screen(() => Promise.reject(new DOMException("low battery", "NotAllowedError")));
    stop = keepAwake(refused);
    await settled();
    await show();
    expect(refused).toHaveBeenCalledTimes(1);
  });

  test("a browser without the lock says so too", async () => {
    const refused = vi.fn();
    stop = keepAwake(refused);
    await settled();
    expect(refused).toHaveBeenCalledTimes(1);
  });

  test("the end of the call lets the screen go dark again", async () => {
    const held = lock();
    screen(async () => held);
    stop = keepAwake(() => undefined);
    await settled();
    stop();
    expect(held.release).toHaveBeenCalled();
  });
});
