import { describe, expect, test } from "vitest";
import { aCall, aDecline, aMessage } from "../sample";
import { asksHowItWent } from "./pairs";
import { resumeAt } from "./resume";

const at = (state: string, changes = {}) => resumeAt({ decline: aDecline({ state: state as never, ...changes }) });

describe("a decline opens where it goes on", () => {
  test("at the question whether it is safe, until that is answered", () => {
    expect(at("deciding")).toBe("/declines/decline-1/safe");
  });
  test("at whom to call, while nobody is chosen", () => {
    expect(at("preparing", { contact_id: null })).toBe("/declines/decline-1/who");
  });
  test("at the reason, once somebody is chosen", () => {
    expect(at("preparing")).toBe("/declines/decline-1/reason");
  });
  test("at the script, when it is ready and nothing was opened yet", () => {
    expect(at("ready")).toBe("/declines/decline-1/script");
  });
  test("at the screen of a ready decline where one stopped", () => {
    expect(resumeAt({ decline: aDecline(), stoppedAt: "rehearse" })).toBe("/declines/decline-1/rehearse");
    expect(resumeAt({ decline: aDecline(), stoppedAt: "ready" })).toBe("/declines/decline-1/ready");
  });
  test("never at a screen that this app does not know", () => {
    expect(resumeAt({ decline: aDecline(), stoppedAt: "../../evil" })).toBe("/declines/decline-1/script");
  });
  test("at the email, where one writes instead of calling", () => {
    expect(at("ready", { channel: "written" })).toBe("/declines/decline-1/email");
  });
  test("at the call, while one lives", () => {
    const liveCall = aCall({ state: "hm_ringing" });
    expect(resumeAt({ decline: aDecline({ state: "in_call" }), liveCall })).toBe("/declines/decline-1/call/call-1");
  });
  test("at how it went, after a call that connected and of which nothing was said", () => {
    expect(resumeAt({ decline: aDecline(), lastCall: aCall() })).toBe("/declines/decline-1/how-did-it-go/call-1");
  });
  test("at the email after they were told, and at the end when it has gone", () => {
    const decline = aDecline({ state: "following_up" });
    expect(resumeAt({ decline, messages: [aMessage()] })).toBe("/declines/decline-1/email");
    expect(resumeAt({ decline, messages: [aMessage({ state: "sent" })] })).toBe("/declines/decline-1/done");
  });
  test.each(["waiting", "weighing_counter", "cancelled", "overtaken"])("at its own page when it rests: %s", (state) => {
    expect(at(state)).toBe("/declines/decline-1/paused");
  });
});

describe("how it went is asked", () => {
  test("not where the call never connected: that is proof enough", () => {
    expect(asksHowItWent(aCall({ connected_at: null }))).toBe(false);
  });
  test("not where it was answered already", () => {
    expect(asksHowItWent(aCall({ outcome: "voicemail" }))).toBe(false);
  });
  test("not while the call goes on", () => {
    expect(asksHowItWent(aCall({ state: "connected" }))).toBe(false);
  });
});
