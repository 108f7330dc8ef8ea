import { expect, test, vi } from "vitest";
import { aDecline } from "../sample";
import { kit, open, root, see, service } from "./visit";

test("an address that nobody knows says so and leads home", async () => {
  open("/nowhere/at/all");
  await see("There's nothing here");
  expect(root.querySelector("a.btn")?.getAttribute("href")).toBe("/");
});

test("every screen has one heading, and it takes the focus", async () => {
  service.answers["GET /declines/decline-1/kit"] = kit(aDecline());
  open("/declines/decline-1/rehearse");
  await see("Read it out loud once");
  expect(root.querySelectorAll("h1")).toHaveLength(1);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  expect(document.title).toBe("Read it out loud once, Northwind, Bowout");
});
