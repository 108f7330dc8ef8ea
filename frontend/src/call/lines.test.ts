import { describe, expect, test } from "vitest";
import { firstName } from "../text/en/format";
import { asking, parts, steps } from "./lines";
import { beats, cards } from "./sample";

const words = (text: string) => text.split(/\s+/).length;

describe("cutting what is said into lines", () => {
  test("short sentences stand together and no line has more than 12 words", () => {
    expect(parts(["Hi Priya, it is Sam.", "Have you got two minutes?"])).toEqual([
      "Hi Priya, it is Sam. Have you got two minutes?",
    ]);
    for (const beat of beats) for (const part of parts(beat.sentences)) expect(words(part)).toBeLessThanOrEqual(12);
  });

  test("a long line of the user's own is cut at its sentences", () => {
    const own = "I have thought about this all week and it was not easy. I am not going to take the job. Thank you.";
    expect(parts([own])).toEqual([
      "I have thought about this all week and it was not easy.",
      "I am not going to take the job. Thank you.",
    ]);
  });

  test("a long sentence is cut where one breathes, and nothing is lost", () => {
    const own = "After a long week of thinking it over, and after talking to my family, I have decided to say no";
    const cut = parts([own]);
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.join(" ")).toBe(own);
    expect(cut[0]).toMatch(/,$/);
  });

  test("a number with a point in it is not the end of a sentence", () => {
    const own = "I do know that three percent or even 3.5 percent more was a generous thing to offer me.";
    expect(parts([own]).join(" ")).toBe(own);
  });

  test("a sentence without any place to breathe stays whole", () => {
    const own = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    expect(parts([own])).toEqual([own]);
  });

  test("typed apostrophes are set as print has them", () => {
    expect(parts(["I'm sure it's right."])).toEqual(["I’m sure it’s right."]);
  });
});

describe("the steps of a call", () => {
  const play = steps({ beats, first: "Hello, is that Priya?" });

  test("the first line asks for the person, and the greeting follows on the same tick", () => {
    expect(play[0]).toEqual({ line: 0, text: "Hello, is that Priya?", cue: null });
    expect(play[1]?.line).toBe(0);
    expect(play[1]?.text).toMatch(/^Hi Priya/);
  });

  test("a greeting that asks for the person itself is not asked twice", () => {
    const [greet, ...rest] = beats;
    if (!greet) throw new Error("no greeting");
    const asks = { ...greet, sentences: ["Hello, am I speaking to Priya?", "It's Sam."] };
    expect(steps({ beats: [asks, ...rest], first: "Hello, is that Priya?" })[0]?.text).toMatch(/^Hello, am I speaking/);
  });

  test("seven beats are six ticks: goodwill and the open door are one", () => {
    expect(new Set(play.map(({ line }) => line)).size).toBe(6);
    const lineOf = (start: string) => play.find(({ text }) => text.startsWith(start))?.line;
    expect(lineOf("I think highly")).toBe(lineOf("I’d love to stay"));
    expect(lineOf("I’ll send you")).toBe(5);
  });

  test("a direction stands at the last part of its beat", () => {
    const hello = play.filter(({ line }) => line === 0);
    expect(hello.map(({ cue }) => cue)).toEqual([null, "Pause. Let Priya answer."]);
  });

  test("when they ring, the ring-back card greets instead and the script goes on with the thanks", () => {
    const back = steps({
      beats,
      first: "Hello, is that Priya?",
      opening: cards.find(({ kind }) => kind === "ring_back"),
    });
    expect(back[0]?.text).toBe("Hi Priya, thanks for calling back. May I ring you in ten minutes?");
    expect(back[1]?.text).toMatch(/^Thank you so much/);
    expect(back.map(({ text }) => text).join()).not.toMatch(/is that|two minutes/);
  });
});

describe("names", () => {
  test("people are greeted by their first name, and with all of it after a title", () => {
    expect(firstName("Priya Raman")).toBe("Priya");
    expect(firstName("Dr. Lena Fischer")).toBe("Dr. Lena Fischer");
  });

  test("the question for the person is asked in the language of the call", () => {
    expect(asking({ name: "Priya Raman", language: "en", tone: "warm" })).toBe("Hello, is that Priya?");
    expect(asking({ name: "Priya Raman", language: "en-GB", tone: "formal" })).toBe("Hello, is that Priya Raman?");
    expect(asking({ name: "Lena Fischer", language: "de", tone: "warm" })).toBe(
      "Guten Tag, spreche ich mit Lena Fischer?",
    );
    expect(asking({ name: "Priya Raman", language: "ja", tone: "warm" })).toBeNull();
  });
});
