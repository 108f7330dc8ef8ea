import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { draftOf, keepDraft } from "../flow/offerDraft";
import { aDecline, anOffer } from "../sample";
import { kit, open, root, see, service, tap } from "./visit";

describe("checking what the mail says", () => {
  const found = { value: "Sam Lee", confidence: 0.6, start: 0, end: 7 };
  const me = { name: null, prefers_writing: false, practice: false, server_time: "2026-11-24T16:00:00Z" };
  beforeEach(async () => {
    service.answers["GET /me"] = me;
    service.answers["PATCH /me"] = { ...me, name: "Sam A. Lee" };
    service.answers["POST /offers"] = anOffer();
    service.answers["POST /declines"] = aDecline({ state: "deciding" });
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline({ state: "deciding" }));
    const nothing = {
      company: { ...found, value: "Northwind" },
      role: null,
      reply_by: null,
      location: null,
      start_on: null,
    };
    const proposal = { ...nothing, compensation: null, contacts: [], truncated: false, candidate: found };
    await keepDraft(draftOf(proposal as never));
  });
  const names = () => service.sent.filter(({ what }) => what === "PATCH /me").map(({ body }) => body);

  test("asks whether the name is right, once, and keeps the one that was put right", async () => {
    open("/offers/new/check");
    await see(/You\s*Sam Lee\s*Check this/);
    (root.querySelector('[aria-label^="Change You"]') as HTMLElement).click();
    const find = () => root.querySelector<HTMLInputElement>("[autocomplete=name]") as HTMLInputElement;
    await vi.waitFor(() => expect(find()).not.toBeNull());
    const field = find();
    field.value = "Sam A. Lee";
    act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
    tap("Looks right");
    await see("Before you say no");
    expect(names()).toEqual([{ name: "Sam A. Lee" }]);
  });
  test("asks nobody who has a name already, and changes nothing of it", async () => {
    service.answers["GET /me"] = { ...me, name: "Sam Lee" };
    open("/offers/new/check");
    await see("Looks right");
    expect(root.textContent).not.toContain("You");
    tap("Looks right");
    await see("Before you say no");
    expect(names()).toEqual([]);
  });
});
