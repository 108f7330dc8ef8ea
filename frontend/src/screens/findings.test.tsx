import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { aDecline } from "../sample";
import { kit, open, root, SCRIPT, see, service, tap } from "./visit";

const FOUND = {
  rule: "negative",
  severity: "must",
  pointer: "/body",
  start: 11,
  end: 28,
  text: "Your pay is low.",
  message: "This criticises them.",
  better: "I want something else.",
  advice: "Say what fits you.",
  source: null,
  opposite: null,
  beat: null,
  overridden_at: null,
};
const LETTER = {
  id: "message-1",
  decline_id: "decline-1",
  contact_name: "Priya Raman",
  kind: "written_decline",
  state: "draft",
  to: ["priya@northwind.example"],
  subject: "Thank you",
  body: "Thank you. Your pay is low.",
  findings: [FOUND],
  links: { self: "/api/v1/messages/message-1" },
};
const KEPT = { ...LETTER, findings: [{ ...FOUND, overridden_at: "2026-11-24T16:00:00Z" }] };

describe("an email that says what must be mended", () => {
  const mailLink = () => root.querySelector(".dock a[href^=mailto]");
  beforeEach(() => {
    const decline = aDecline({ channel: "written" });
    service.answers["GET /declines/decline-1/kit"] = kit(decline);
    service.answers["GET /messages"] = { items: [LETTER], next: null };
    service.answers["POST /messages/message-1/overrides"] = KEPT;
  });

  test("says so in the place of the button that sends it", async () => {
    open("/declines/decline-1/email");
    await see("Look at this first");
    expect(root.querySelector(".dock")?.textContent).toContain("This criticises them.");
    expect(mailLink()).toBeNull();
    expect(root.textContent).toContain("Say what fits you.");
    tap("Look at this first");
    expect(document.activeElement?.textContent).toBe("Use: “I want something else.”");
  });
  test("goes out once that very finding is kept, which can be taken back", async () => {
    open("/declines/decline-1/email");
    await see("Keep it as it is");
    tap("Keep it as it is");
    await see("Open in my mail app");
    expect(mailLink()?.getAttribute("href")).toContain("Your%20pay%20is%20low.");
    service.answers["POST /messages/message-1/overrides"] = LETTER;
    tap("Undo");
    await see("Look at this first");
    const named = { rule: "negative", text: "Your pay is low." };
    expect(service.sent.map(({ what, body }) => [what, body])).toEqual([
      ["POST /messages/message-1/overrides", { ...named, keep: true }],
      ["POST /messages/message-1/overrides", { ...named, keep: false }],
    ]);
  });
  test("takes the better words with one tap, and waits until they are saved and checked", async () => {
    const mended = "Thank you. I want something else.";
    service.answers["GET /messages/message-1"] = LETTER;
    service.answers["PATCH /messages/message-1"] = { ...LETTER, body: mended, findings: [] };
    open("/declines/decline-1/email");
    await see("Use: “I want something else.”");
    tap("Use: “I want something else.”");
    await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toBe(mended));
    expect(root.querySelector(".dock button")?.getAttribute("aria-busy")).toBe("true");
    await vi.waitFor(() => expect(mailLink()).not.toBeNull(), { timeout: 4000 });
    expect(service.sent.map(({ what, body }) => [what, body])).toEqual([
      ["PATCH /messages/message-1", { subject: "Thank you", body: mended }],
    ]);
  });
  test("is not held up without a connection", async () => {
    service.answers["GET /messages"] = { items: [KEPT], next: null };
    open("/declines/decline-1/email");
    await see("Open in my mail app");
    service.broken = true;
    const area = root.querySelector("textarea") as HTMLTextAreaElement;
    area.value = "Thank you. I decline.";
    act(() => void area.dispatchEvent(new Event("input", { bubbles: true })));
    await vi.waitFor(() => expect(mailLink()).toBeNull());
    await vi.waitFor(() => expect(mailLink()?.getAttribute("href")).toContain("I%20decline."), { timeout: 4000 });
  });
  test("that was handed over already can still be called back, and is sent once the finding is kept", async () => {
    service.answers["GET /messages"] = { items: [{ ...LETTER, state: "handed_over" }], next: null };
    service.answers["POST /messages/message-1/overrides"] = { ...KEPT, state: "handed_over" };
    open("/declines/decline-1/email");
    await see("Look at this first");
    expect(root.textContent).toContain("Not yet");
    expect(root.textContent).not.toContain("Yes, sent");
    tap("Keep it as it is");
    await see("Yes, sent");
  });
});

describe("a script that says what must be mended", () => {
  const beat = { ...FOUND, beat: "greet", pointer: "/beats/0/sentences" };
  const harsh = { ...SCRIPT, findings: [beat] };
  const me = { phone: { state: "proven" }, name: "Sam Lee", server_time: "2026-11-24T16:00:00Z" };

  test("is kept as it is, line by line, by one tap", async () => {
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline(), { script: harsh });
    service.answers["GET /me"] = me;
    service.answers["POST /declines/decline-1/script/overrides"] = { ...SCRIPT, findings: KEPT.findings };
    open("/declines/decline-1/script");
    await see("This criticises them.");
    tap("Keep it as it is");
    await vi.waitFor(() => expect(root.textContent).not.toContain("This criticises them."));
    expect(service.sent.map(({ body }) => body)).toEqual([{ rule: "negative", text: "Your pay is low.", keep: true }]);
  });
  test("leads back to it instead of ringing, except from the own phone", async () => {
    service.answers["GET /declines/decline-1/kit"] = kit(aDecline(), { script: harsh });
    service.answers["GET /me"] = me;
    open("/declines/decline-1/ready");
    await see("Look at my script first");
    expect(root.querySelector(".dock .btn:not(.quiet)")?.getAttribute("href")).toBe("/declines/decline-1/script");
    tap("Open the dialler");
    await vi.waitFor(() => expect(root.querySelector(".dock")?.textContent).not.toContain("Look at my script first"));
  });
});
