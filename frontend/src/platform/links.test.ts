import { describe, expect, test } from "vitest";
import { MAILTO_LIMIT, mailto, mailtoHead } from "./links";

const mail = (body: string) => ({ to: ["priya@northwind.example"], subject: "Thank you", body });

describe("a mail link", () => {
  test("holds the address, the subject and the body, with line ends as mail wants them", () => {
    expect(mailto(mail("Hi Priya,\nthank you."))).toBe(
      "mailto:priya@northwind.example?subject=Thank%20you&body=Hi%20Priya%2C%0D%0Athank%20you.",
    );
  });
  test("does not end a line twice", () => {
    expect(mailto(mail("a\r\nb"))).toContain("body=a%0D%0Ab");
  });
  test("is given up where it is too long, counted in bytes after encoding", () => {
    const room = MAILTO_LIMIT - (mailto(mail(""))?.length ?? 0);
    expect(mailto(mail("a".repeat(room)))).toHaveLength(MAILTO_LIMIT);
    expect(mailto(mail("a".repeat(room + 1)))).toBeNull();
    expect(mailto(mail("é".repeat(Math.floor(room / 6) + 1)))).toBeNull();
  });
  test("cannot be opened up by what somebody is called or writes", () => {
    const link =
      mailto({ to: ["a@b.example?cc=evil@c.example"], subject: "x&bcc=evil@c.example", body: "&cc=y" }) ?? "";
    const { searchParams } = new URL(link);
    expect([...searchParams.keys()]).toEqual(["subject", "body"]);
    expect(link).not.toContain("?cc=");
  });
  test("goes without the body where that is on the clipboard", () => {
    expect(mailtoHead({ to: ["a@b.example"], subject: "Hi" })).toBe("mailto:a@b.example?subject=Hi");
  });
});
