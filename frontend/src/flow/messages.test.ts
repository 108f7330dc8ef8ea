import { expect, test } from "vitest";
import { aDecline, aMessage } from "../sample";
import { kindFor, toSend } from "./messages";

test("the mail that confirms goes before the thank-yous, and what has gone is not shown", () => {
  const kinds = toSend([
    aMessage({ kind: "thank_you" }),
    aMessage({ kind: "confirming_email", state: "handed_over" }),
    aMessage({ kind: "referrer_note", state: "sent" }),
  ]).map(({ kind }) => kind);
  expect(kinds).toEqual(["confirming_email", "thank_you"]);
});

test("the written path writes what the route is for", () => {
  expect(kindFor({ decline: aDecline({ route: "ask_for_time" }) })).toBe("ask_for_time");
  expect(kindFor({ decline: aDecline() })).toBe("written_decline");
  expect(kindFor({ decline: aDecline({ state: "told" }) })).toBe("confirming_email");
});
