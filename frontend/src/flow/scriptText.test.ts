import { describe, expect, test } from "vitest";
import type { Beat, Finding } from "../api/types";
import { asLines, asText, beginOf, findingsOf, mended, sentencesOf, stopsOf } from "./scriptText";

const beat = (kind: Beat["kind"], ...sentences: string[]) => ({ kind, sentences }) as Beat;
const beats = [beat("thank", "Thank you.", "It means a lot."), beat("reason", "Lumen is a better fit.")];

describe("a finding", () => {
  const text = asText(beats);
  const from = beginOf(beats, 1);
  const start = text.indexOf("Lumen");
  const lumen = { start, end: start + 5, better: "another company" } as Finding;

  test("belongs to the line that it touches, and to no other", () => {
    expect([beginOf(beats, 0), from]).toEqual([0, text.indexOf("Lumen is")]);
    expect(findingsOf([lumen], from, text.length)).toEqual([lumen]);
    expect(findingsOf([lumen], 0, from - 1)).toEqual([]);
  });
  test("is mended in its own line", () => {
    expect(mended("Lumen is a better fit.", lumen, from)).toBe("another company is a better fit.");
  });
});

describe("a tap on the better words", () => {
  const at = (text: string, part: string, better: string) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length, better };
  };

  test("puts them where the others stood, to the letter", () => {
    const said = "I chose Lumen’s offer.";
    expect(mended(said, at(said, "Lumen", "another company"))).toBe("I chose another company’s offer.");
  });
  test("puts what is missing in at its place", () => {
    const mail = "Thank you.\n\nBest,\nSam";
    const finding = { start: 10, end: 10, better: "I'd be glad to stay in touch." };
    expect(mended(mail, finding)).toBe("Thank you. I'd be glad to stay in touch.\n\nBest,\nSam");
    expect(mended("I wish you well.", { start: 0, end: 0, better: "Thank you." })).toBe("Thank you. I wish you well.");
  });
  test("takes out what is better left out, with the blank that it leaves", () => {
    const text = "I'm sorry. I'm so sorry about this. Goodbye.";
    expect(mended(text, at(text, "I'm so sorry about this.", ""))).toBe("I'm sorry. Goodbye.");
    const lines = "Hi Priya,\n\nSorry again! Thank you.";
    expect(mended(lines, at(lines, "Sorry again!", ""))).toBe("Hi Priya,\n\nThank you.");
  });
});

test("only what must be mended and was not kept stands in the way", () => {
  const finding = { rule: "negative", severity: "must", overridden_at: null } as Finding;
  const kept = { ...finding, overridden_at: "2026-11-24T16:00:00Z" };
  expect(stopsOf([{ ...finding, severity: "should" }, kept, finding])).toEqual([finding]);
});

test("a line is cut into its sentences, marks included", () => {
  expect(sentencesOf("Hi Priya, it’s Sam. Have you got two minutes? “Yes.” Good")).toEqual([
    "Hi Priya, it’s Sam.",
    "Have you got two minutes?",
    "“Yes.”",
    "Good",
  ]);
});

test("goodwill and the open door are one line", () => {
  const lines = asLines([
    beat("no", "No."),
    beat("goodwill", "I think highly of you."),
    beat("door", "Stay in touch."),
    beat("close", "Bye."),
  ]);
  expect(lines.map((line) => line.map(({ kind }) => kind))).toEqual([["no"], ["goodwill", "door"], ["close"]]);
});
