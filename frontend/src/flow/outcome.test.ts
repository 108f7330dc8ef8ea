import { describe, expect, test } from "vitest";
import { type Answers, isComplete, nextStep, toInput } from "./outcome";

const NOW = "2026-11-24T16:05:00Z";
const answers = (changes: Partial<Answers> & Pick<Answers, "row">): Answers => ({
  reaction: null,
  chips: [],
  saidNo: null,
  note: "",
  terms: "",
  answerBy: null,
  ...changes,
});

describe("what is said to have happened", () => {
  test("told and took it well is reached and told, with the no said", () => {
    expect(toInput(answers({ row: "told", reaction: "well" }), NOW)).toEqual({
      outcome: "reached_and_told",
      no_was_said: true,
      reaction: "well",
      happened_at: NOW,
    });
  });
  test("told and upset is its own outcome, and still told", () => {
    expect(toInput(answers({ row: "told", reaction: "upset" }), NOW)).toMatchObject({
      outcome: "upset",
      no_was_said: true,
    });
  });
  test("upset before the no leaves the no unsaid", () => {
    expect(toInput(answers({ row: "upset_before" }), NOW)).toMatchObject({ outcome: "upset", no_was_said: false });
  });
  test("a voicemail says nothing about the decision", () => {
    expect(toInput(answers({ row: "voicemail" }), NOW)).toEqual({ outcome: "voicemail", happened_at: NOW });
  });
  test("what was chosen under another row is not sent", () => {
    const sent = toInput(
      answers({ row: "no_answer", chips: ["stay_in_touch"], reaction: "well", terms: "more pay" }),
      NOW,
    );
    expect(sent).toEqual({ outcome: "no_answer", happened_at: NOW });
  });
  test("a line that was cut needs to know whether the no was said", () => {
    expect(isComplete({ row: "cut_off", saidNo: null })).toBe(false);
    expect(isComplete({ row: "cut_off", saidNo: false })).toBe(true);
    expect(toInput(answers({ row: "cut_off", saidNo: true }), NOW)).toMatchObject({
      outcome: "cut_off",
      no_was_said: true,
    });
  });
});

describe("the button names what comes next", () => {
  test.each([
    ["told", "email"],
    ["counter_offer", "counter"],
    ["voicemail", "try_again"],
    ["gatekeeper", "try_again"],
    ["changed_mind", "done"],
  ] as const)("after %s: %s", (row, next) => {
    expect(nextStep({ row, saidNo: null })).toBe(next);
  });
  test("after a question was put, nothing is written: they have the next word", () => {
    expect(nextStep({ row: "told", saidNo: null }, true)).toBe("done");
  });
  test("after a line that was cut: the email only where the no had been said", () => {
    expect(nextStep({ row: "cut_off", saidNo: true })).toBe("email");
    expect(nextStep({ row: "cut_off", saidNo: false })).toBe("try_again");
  });
});
