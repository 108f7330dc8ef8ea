import { describe, expect, test, vi } from "vitest";
import { aCall, aDecline, anOffer } from "../sample";
import { kit, open, root, see, service } from "./visit";

describe("home", () => {
  test("invites somebody whom nobody knows, and asks for no account", async () => {
    const asked = vi.mocked(fetch);
    open("/", false);
    await see("Two offers is a good problem");
    expect(root.textContent).toContain("Paste the offer");
    expect(asked).not.toHaveBeenCalled();
  });
  test("shows the next call with its days, its first words and one filled button", async () => {
    service.answers["GET /offers"] = {
      items: [anOffer({ decline_id: "decline-1", reply_by: "2026-11-26T18:00:00Z" })],
      next: null,
    };
    service.answers["GET /declines"] = { items: [aDecline()], next: null };
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline());
    open("/");
    await see("2 days left");
    await see("“Hi Priya, it’s Sam.”");
    expect([...root.querySelectorAll(".btn:not(.quiet)")].map((each) => each.textContent)).toEqual([
      "Rehearse for 2 minutes",
    ]);
  });
  test("asks first how a call went of which nothing was said", async () => {
    service.answers["GET /offers"] = { items: [anOffer({ decline_id: "decline-1" })], next: null };
    service.answers["GET /declines"] = { items: [aDecline()], next: null };
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline(), { last_call: aCall() });
    open("/");
    await see("How did it go?");
    const [first] = root.querySelectorAll<HTMLAnchorElement>(".btn:not(.quiet)");
    expect(first?.getAttribute("href")).toBe("/declines/decline-1/how-did-it-go/call-1");
  });
  test("says what broke, and that nothing is lost", async () => {
    service.broken = true;
    open("/");
    await see("What you typed is kept here");
    expect(root.textContent).toContain("Try again");
  });
});
