import { describe, expect, test } from "vitest";
import type { Beat, Finding } from "../api/types";
import { asLines, asText, findingsOf, mended, sentencesOf } from "./scriptText";

const beat = (kind: Beat["kind"], ...sentences: string[]) => ({ kind, sentences }) as Beat;
const beats = [beat("thank", "Thank you.", "It means a lot."), beat("reason", "Lumen is a better fit.")];
const finding = (text: string, word: string, better: string | null): Finding => {
  const start = text.indexOf(word);
  return { rule: "names-employer", start, end: start + word.length, better } as Finding;
};

describe("a finding", () => {
  const { text, ranges } = asText(beats);
  const lumen = finding(text, "Lumen", "It");

  test("belongs to the line that it touches, and to no other", () => {
    expect(findingsOf([lumen], ranges[1])).toEqual([lumen]);
    expect(findingsOf([lumen], ranges[0])).toEqual([]);
  });
  test("is mended in its own line", () => {
    expect(mended("Lumen is a better fit.", lumen, ranges[1]?.start)).toBe("It is a better fit.");
  });
  test("without better words takes the words out", () => {
    expect(mended("I think Lumen is better.", { start: 8, end: 14, better: null })).toBe("I think is better.");
  });
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
