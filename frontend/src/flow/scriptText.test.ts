import { describe, expect, test } from "vitest";
import type { Beat, Finding } from "../api/types";
import { asLines, asText, findingsOf, mended, sentencesOf, wordsFor } from "./scriptText";

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
});

describe("a tap on the better wording", () => {
  const at = (text: string, part: string, changes: Partial<Finding>) => {
    const start = text.indexOf(part);
    return { rule: "names-employer", start, end: start + part.length, better: null, ...changes };
  };
  const said = "First, thank you. I think I may not accept. I wish you well.";

  test("puts a phrase where the phrase stood", () => {
    const finding = at("I chose Lumen over you.", "Lumen", { better: "another opportunity" });
    expect(mended("I chose Lumen over you.", finding)).toBe("I chose another opportunity over you.");
  });
  test("puts a sentence where the whole sentence stood", () => {
    const finding = at(said, "I think", { rule: "hedged-no", better: "I've decided not to accept the offer." });
    expect(mended(said, finding)).toBe("First, thank you. I've decided not to accept the offer. I wish you well.");
  });
  test("takes the words out of advice that quotes them", () => {
    const finding = at("Your pay is low.", "low", {
      rule: "negative",
      better: "Say what fits you: «I want something else.»",
    });
    expect(mended("Your pay is low.", finding)).toBe("I want something else.");
  });
  test("adds what is missing", () => {
    const finding = { rule: "no-open-door", start: 0, end: 0, better: "I'd be glad to stay in touch." };
    expect(mended("I wish you well.", finding)).toBe("I wish you well. I'd be glad to stay in touch.");
  });
  test("takes one apology too many out", () => {
    const text = "I'm sorry. I'm so sorry about this. Goodbye.";
    expect(mended(text, at(text, "so sorry", { rule: "over-apology", better: "Take this one out." }))).toBe(
      "I'm sorry. Goodbye.",
    );
  });
  test("leaves the lines of an email where they are", () => {
    const mail = "Hi Priya,\n\nYour pay is low. Thank you.\n\nSam";
    const finding = at(mail, "low", { rule: "negative", better: "I want something else." });
    expect(mended(mail, finding)).toBe("Hi Priya,\n\nI want something else. Thank you.\n\nSam");
  });
  test("is not offered where the service gives advice and no words", () => {
    expect(wordsFor(at(said, "I", { rule: "reason-list", better: "Keep one sentence of reason." }))).toBeNull();
    expect(wordsFor(at(said, "I", {}))).toBeNull();
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
