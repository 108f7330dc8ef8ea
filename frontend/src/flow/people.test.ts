import { describe, expect, test } from "vitest";
import { anOffer, aPerson } from "../sample";
import { inCallOrder, numberOf } from "./people";

const phone = (changes: object) => [
  {
    number: "+13125550142",
    extension: null,
    label: null,
    bad: false,
    national: "(312) 555-0142",
    dialable: true,
    warning: null,
    ...changes,
  },
];

describe("who to call", () => {
  test("begins with whoever made the offer", () => {
    const tom = aPerson(["interviewer"], { name: "Tom Ortiz" });
    const priya = aPerson(["extended_offer", "hiring_manager"]);
    const offer = anOffer({ participants: [tom, priya] as never });
    expect(inCallOrder(offer)[0]?.contact.name).toBe("Priya Raman");
  });
  test("puts an agency before the employer, whoever made the offer", () => {
    const lena = aPerson(["agency_recruiter"], { name: "Lena Fischer" });
    const offer = anOffer({ participants: [aPerson(["extended_offer"]), lena] as never });
    expect(inCallOrder(offer)[0]?.contact.name).toBe("Lena Fischer");
  });
});

describe("the number of a person", () => {
  test("is the first that can be dialled", () => {
    const phones = [...phone({ bad: true }), ...phone({ national: "(312) 555-0143" })] as never;
    expect(numberOf(aPerson([], { phones })).national).toBe("(312) 555-0143");
  });
  test("is never one that was wrong", () => {
    expect(numberOf(aPerson([], { phones: phone({ bad: true }) as never })).state).toBe("bad");
  });
  test("may be one that only the own phone can ring, with the warning beside it", () => {
    const abroad = phone({ dialable: false, warning: "Ring it from your own phone." }) as never;
    expect(numberOf(aPerson([], { phones: abroad }))).toMatchObject({
      state: "good",
      warning: expect.stringMatching(/own phone/),
    });
  });
  test("shows its extension", () => {
    expect(numberOf(aPerson([], { phones: phone({ extension: "204" }) as never })).national).toBe(
      "(312) 555-0142, ext. 204",
    );
  });
  test("is often missing", () => {
    expect(numberOf(aPerson([], { phones: [] })).state).toBe("none");
  });
});
