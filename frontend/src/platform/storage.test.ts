import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { storage } from "./storage";

test("with the account goes all that was kept of its calls and declines; the phone's own settings stay", async () => {
  await storage.put("answers", "me", { name: "Sam Lee" });
  for (const key of [
    "stage:call-1",
    "stopped:decline-1",
    "rehearsed:decline-1",
    "signed-in",
    "text-size",
    "how-to-call",
  ])
    localStorage.setItem(key, "yes");
  for (const key of ["ringing:decline-1", "intent:call decline-1"]) sessionStorage.setItem(key, "call-1");
  await storage.forget();
  expect(await storage.get("answers", "me")).toBeUndefined();
  expect(Object.keys(localStorage).sort()).toEqual(["how-to-call", "text-size"]);
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test("a browser that refuses storage forgets without a complaint", async () => {
  const kept = Object.getOwnPropertyDescriptor(globalThis, "localStorage") as PropertyDescriptor;
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
  try {
    await expect(storage.forget()).resolves.toBeUndefined();
  } finally {
    Object.defineProperty(globalThis, "localStorage", kept);
  }
});
