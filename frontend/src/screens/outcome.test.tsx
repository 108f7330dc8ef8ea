import { beforeEach, describe, expect, test, vi } from "vitest";
import { storage } from "../platform/storage";
import { aCall, aDecline, anOffer } from "../sample";
import { kit, open, root, see, service, tap } from "./visit";

describe("how did it go", () => {
  beforeEach(() => {
    service.answers["GET /calls/call-1"] = { ...aCall(), company: "Northwind", contact_name: "Priya Raman" };
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline());
  });

  test("preselects nothing, and cannot be saved before something is said", async () => {
    open("/declines/decline-1/how-did-it-go/call-1");
    await see("You were connected for 2 minutes 31 seconds.");
    expect(root.querySelector("input:checked")).toBeNull();
    expect(root.querySelector(".dock")).toBeNull();
  });
  test("sends a promised day as the day that was typed", async () => {
    open("/declines/decline-1/how-did-it-go/call-1");
    await see("They offered more");
    tap("They offered more");
    await see("When do they want an answer?");
    const day = root.querySelector<HTMLInputElement>("input[type=date]");
    if (!day) throw new Error("no day is asked for");
    day.value = "2026-12-01";
    day.dispatchEvent(new Event("input", { bubbles: true }));
    await see("Save and think it over");
    tap("Save and think it over");
    await vi.waitFor(() => expect(service.sent.find(({ what }) => what.endsWith("/outcome"))).toBeTruthy());
    expect(service.sent.find(({ what }) => what.endsWith("/outcome"))?.body).toMatchObject({ answer_by: "2026-12-01" });
  });
  test("asks nothing where the decline was ended in the middle of the call", async () => {
    service.answers["GET /calls/call-1"] = aCall({ allowed_events: [] });
    open("/declines/decline-1/how-did-it-go/call-1");
    await vi.waitFor(() => expect(location.pathname).toBe("/declines/decline-1/paused"));
  });
  test("without a connection keeps the answer here, with the time at which it was given", async () => {
    open("/declines/decline-1/how-did-it-go/call-1");
    await see("Voicemail");
    tap("Voicemail");
    await see("Save and set the next try");
    service.broken = true;
    tap("Save and set the next try");
    await vi.waitFor(async () => expect(await storage.keys("outbox")).toHaveLength(1));
    const [id = ""] = await storage.keys("outbox");
    const kept = await storage.get<{ path: string; body: Record<string, unknown> }>("outbox", id);
    expect(kept?.path).toBe("/api/v1/calls/call-1/outcome");
    expect(kept?.body).toMatchObject({ outcome: "voicemail" });
    expect(kept?.body.happened_at).toBeTruthy();
  });
});

test("taking what they offered accepts the offer, and says so", async () => {
  const weighing = aDecline({ state: "weighing_counter", allowed_events: ["resume", "change_mind"] });
  service.answers["GET /declines/decline-1/kit"] = kit(weighing);
  service.answers["GET /steps"] = { items: [], next: null };
  service.answers["POST /offers/offer-1/events"] = anOffer({ state: "accepted" });
  open("/declines/decline-1/paused");
  await see("I'll take their offer");
  service.answers["GET /declines/decline-1/kit"] = kit(aDecline({ state: "cancelled" }));
  tap("I'll take their offer");
  await see("You changed your mind");
  expect(service.sent.find(({ what }) => what === "POST /offers/offer-1/events")?.body).toEqual({ event: "accept" });
});
