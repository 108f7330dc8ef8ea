import { describe, expect, test, vi } from "vitest";
import { recall } from "../call/kept";
import { storage } from "../platform/storage";
import { aDecline } from "../sample";
import { kit, open, root, see, service, tap } from "./visit";

test("one tap on “signed” service.answers the question and goes on to whom to call", async () => {
  const before = aDecline({ state: "deciding", route: null, contact_id: null });
  const after = aDecline({ state: "preparing", contact_id: null });
  service.answers["GET /declines/decline-1/kit"] = kit(before);
  service.answers["GET /declines/decline-1"] = before;
  service.answers["PATCH /declines/decline-1"] = after;
  open("/declines/decline-1/safe");
  await see("Before you say no");
  tap("Yes, signed and certain");
  await see("Call Priya");
  expect(service.sent).toEqual([
    { what: "PATCH /declines/decline-1", body: { route_answers: { other_job: "signed" } }, key: null },
  ]);
  expect(location.pathname).toBe("/declines/decline-1/who");
});

describe("before the call", () => {
  test("they are told which number will be seen, and a double tap places one call", async () => {
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline());
    service.answers["GET /me"] = { phone: { state: "proven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };
    open("/declines/decline-1/ready");
    await see(/Priya sees \+1\s312.555.0199/);
    const button = root.querySelector<HTMLElement>(".dock .btn");
    button?.click();
    button?.click();
    await vi.waitFor(() => expect(service.sent.length).toBeGreaterThan(0));
    expect(service.sent).toHaveLength(1);
    expect(service.sent[0]).toMatchObject({ what: "POST /calls", body: { decline_id: "decline-1", mode: "bridge" } });
    expect(service.sent[0]?.key).toBeTruthy();
  });
  test("what the service asks first is confirmed by a second tap, one thing after the other", async () => {
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline());
    service.answers["GET /me"] = { phone: { state: "proven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };
    const asks = ["/late_ok", "/service_number_ok"];
    service.answers["POST /calls"] = () => {
      const [pointer] = asks.splice(0, 1);
      const errors = [{ pointer, detail: "Ring them anyway?" }];
      return Response.json({ code: "conflict", status: 409, title: "Sure?", errors }, { status: 409 });
    };
    open("/declines/decline-1/ready");
    await see("Ring my phone");
    tap("Ring my phone");
    await see("Call anyway");
    tap("Call anyway");
    await vi.waitFor(() => expect(service.sent).toHaveLength(2));
    await see("Call anyway");
    tap("Call anyway");
    await vi.waitFor(() => expect(service.sent).toHaveLength(3));
    expect(service.sent.map(({ body }) => [body.late_ok, body.service_number_ok])).toEqual([
      [undefined, undefined],
      [true, undefined],
      [true, true],
    ]);
  });
  test("without a connection the own phone calls all the same, and the service hears of it later, once", async () => {
    const known = kit(aDecline());
    service.answers["GET /declines/decline-1/kit"] = { ...known, calling: { ...known.calling, modes: [] } };
    service.answers["GET /me"] = { phone: { state: "unproven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };
    open("/declines/decline-1/ready");
    await see("Open the dialler");
    service.broken = true;
    const link = [...root.querySelectorAll("a")].find((each) => each.textContent === "Open the dialler");
    expect(link?.getAttribute("href")).toMatch(/^tel:\+\d+$/);
    tap("Open the dialler");
    await vi.waitFor(() => expect(location.pathname).toMatch(/^\/declines\/decline-1\/call\/[0-9a-f-]{36}$/));
    expect(recall(location.pathname.split("/").pop() ?? "").own.tappedAt).toBeGreaterThan(0);
    const [id = "", ...more] = await storage.keys("outbox");
    expect(more).toEqual([]);
    const kept = await storage.get<{ key: string; body: { id: string } }>("outbox", id);
    expect(kept).toMatchObject({ path: "/api/v1/calls", body: { decline_id: "decline-1", mode: "own_phone" } });
    expect(location.pathname.endsWith(`/${kept?.body.id}`)).toBe(true);
    expect(kept?.key).toBe(kept?.body.id);
  });
});
