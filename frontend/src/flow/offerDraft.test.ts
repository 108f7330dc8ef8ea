import { describe, expect, test } from "vitest";
import type { Proposal } from "../api/types";
import { anOffer, aPerson } from "../sample";
import { draftFrom, draftOf, emptyDraft, emptyPerson, offerOf } from "./offerDraft";

const leaf = <T>(value: T, confidence = 0.95) => ({ value, confidence, span: [0, 1] as [number, number] });
const contact = (changes: object) => ({
  name: null,
  title: null,
  phone: null,
  extension: null,
  email: null,
  parts: null,
  ...changes,
});
const proposal = (changes: object = {}) =>
  ({
    company: leaf("Northwind"),
    role: null,
    location: null,
    compensation: { amount: null, amount_max: null, currency: null, period: null },
    start_on: null,
    reply_by: null,
    contacts: [],
    truncated: false,
    ...changes,
  }) as unknown as Proposal;

describe("what was found in a mail", () => {
  test("is marked where the reading was not sure", () => {
    expect(draftOf(proposal({ reply_by: leaf("2026-11-27", 0.5) })).unsure).toEqual(["replyBy"]);
  });
  test("is not marked where it was", () => {
    expect(draftOf(proposal({ reply_by: leaf("2026-11-27") })).unsure).toEqual([]);
  });
  test("makes the first person the one who made the offer, where the mail does not say who did", () => {
    const found = proposal({
      contacts: [contact({ name: leaf("Priya Raman") }), contact({ name: leaf("Tom Ortiz") })],
    });
    expect(draftOf(found).people.map(({ parts }) => parts)).toEqual([
      ["extended_offer", "interviewer"],
      ["interviewer"],
    ]);
  });
  test("keeps the time of a deadline", () => {
    const found = proposal({ reply_by: leaf("2026-11-27T17:00:00-06:00") });
    expect(offerOf(draftOf(found)).reply_by).toBe("2026-11-27T17:00:00-06:00");
  });
});

describe("what is sent", () => {
  test("gives a typed date the whole of its day", () => {
    const sent = offerOf({ ...emptyDraft(), company: "Northwind", replyBy: "2026-11-27" }).reply_by ?? "";
    expect(new Date(sent).getDate()).toBe(27);
  });
  test("leaves out people of whom nothing was written", () => {
    expect(offerOf({ ...emptyDraft(), company: "Northwind", people: [emptyPerson()] }).participants).toEqual([]);
  });
  test("has the draft's own id, so that a second tap makes no second offer", () => {
    const draft = { ...emptyDraft(), company: "Northwind" };
    expect(offerOf(draft).id).toBe(draft.id);
  });
});

test("a saved offer opens with what is known of its people", () => {
  const [person] = draftFrom(anOffer({ participants: [aPerson(["extended_offer"])] as never })).people;
  expect(person).toMatchObject({ name: "Priya Raman", phone: "(312) 555-0142", contactId: "contact-priya" });
});
