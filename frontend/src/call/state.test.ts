import { describe, expect, test } from "vitest";
import * as words from "../text/en/stage";
import { call, place, scene, text } from "./sample";
import { look, type Scene, type View } from "./state";
import type { Call } from "./types";

const seen = (state: Call["state"], known: Partial<Scene> = {}, of: Partial<Call> = {}): View =>
  look(scene({ call: call({ state, connected_at: "2026-11-24T16:00:00Z", ...of }), ...known }));
const acts = (buttons: { act: string }[] | undefined) => (buttons ?? []).map(({ act }) => act);
const line1 = "Hello, is that Priya?";

const SAYS = "in the service's words";
const DO = "what to do";
/** The table of the design: state of the server, who line, line zone, control row. */
const table: [Call["state"], string, string, string[]][] = [
  ["requested", SAYS, line1, ["cancel"]],
  ["submitting", SAYS, line1, ["cancel"]],
  ["queued", SAYS, line1, ["cancel"]],
  ["user_ringing", SAYS, DO, ["cancel"]],
  ["user_answered", SAYS, DO, ["cancel"]],
  ["dialing_hm", SAYS, line1, ["hang_up"]],
  ["hm_ringing", SAYS, line1, ["hang_up"]],
  ["connected", "Connected", line1, ["end"]],
  ["submit_unknown", SAYS, DO, ["cancel", "dialler"]],
];

describe.each(["bridge", "browser"] as const)("a call by %s", (mode) => {
  test.each(table)("%s says what is going on", (state, who, line, controls) => {
    const view = seen(state, {}, { mode, text: SAYS, hint: DO });
    expect(view.state).toBe(who);
    expect(view.text).toBe(line);
    expect(acts(view.controls)).toEqual(controls);
    expect(view.leave).toBeNull();
  });

  test("the clock runs only while somebody is connected", () => {
    for (const [state] of table) expect(seen(state, {}, { mode }).since !== null).toBe(state === "connected");
  });

  test("no page turns before somebody is connected", () => {
    for (const [state] of table) expect(seen(state, {}, { mode }).next !== null).toBe(state === "connected");
  });

  test("wrapping up waits a moment for a cut line to show, then goes to How did it go", () => {
    expect(seen("wrapping_up", { waited: 2999 }, { mode }).leave).toBeNull();
    expect(seen("wrapping_up", { waited: 3000 }, { mode }).leave).toBe("outcome");
  });

  test.each(["completed", "hm_unknown"])("ended with %s goes to How did it go", (result) => {
    expect(seen("ended", {}, { mode, result }).leave).toBe("outcome");
  });

  test.each(["hm_busy", "hm_no_answer"])("ended with %s is proven by the call itself, and not asked", (result) => {
    expect(seen("ended", {}, { mode, result }).leave).toBe("done");
  });

  test("a call that was cancelled goes back to the start of the step", () => {
    expect(seen("ended", {}, { mode, result: "canceled" }).leave).toBe("before");
  });
});

describe("before the manager is rung", () => {
  test("only the banner's picture stands beside the phone that rings", () => {
    expect(table.filter(([state]) => seen(state).picture).map(([state]) => state)).toEqual(["user_ringing"]);
  });

  test("the page can say ready, or a key can", () => {
    const view = seen("user_answered");
    expect(view.buttons).toMatchObject([{ act: "ready", label: "I hear Bowout, ring Priya", disabled: false }]);
    expect(view.hint).toBe("Or press any key on your phone.");
  });

  test("a tapped ready button stays where it is and takes no second tap", () => {
    expect(seen("user_answered", { readySent: true }).buttons).toMatchObject([{ act: "ready", disabled: true }]);
  });

  test("after a reload the service still knows that ready was said", () => {
    const view = seen("user_answered", {}, { allowed_events: ["hang_up"] });
    expect(view.buttons).toMatchObject([{ act: "ready", disabled: true }]);
    expect(view.hint).toBe(words.stayOn);
  });

  test("without data only the key is left", () => {
    const view = seen("user_answered", { online: false });
    expect(view.buttons).toEqual([]);
    expect(view.hint).toBe("Press any key on your phone instead.");
  });

  test("a cancelled call says not to press a key while the phone may still ring", () => {
    const view = seen("user_ringing", { hangUpSent: true });
    expect(view.text).toBe("If it rings, don’t press anything.");
    expect(view.controls).toEqual([]);
  });

  test("after 20 seconds of ringing the machine's card lights up", () => {
    const lit = (waited: number) =>
      seen("hm_ringing", { waited }).panel?.cards.find(({ act }) => act === "card:machine")?.lit;
    expect(lit(19_999)).toBeUndefined();
    expect(lit(20_000)).toBe(true);
  });
});

describe("while they talk", () => {
  test("until the first line is passed only somebody else and a machine are offered", () => {
    expect(acts(seen("connected").panel?.cards)).toEqual(["card:someone_else", "card:machine"]);
    expect(acts(seen("connected", { place: place({ at: 1 }) }).panel?.cards)).toEqual([
      "card:counter_offer",
      "card:why",
      "card:which_company",
      "card:upset",
      "card:someone_else",
      "more",
    ]);
  });

  test("More holds the rest, and the way back first", () => {
    const { panel } = seen("connected", { place: place({ at: 1, panel: "more" }) });
    expect(panel?.back).toBe(true);
    for (const act of [
      "card:silence",
      "card:machine",
      "card:screening",
      "card:wait",
      "card:boss",
      "card:slowly",
      "card:lost",
    ])
      expect(acts(panel?.cards)).toContain(act);
    expect(acts(panel?.cards)).toEqual(expect.arrayContaining(["push", "wrap", "card:exit"]));
  });

  test("an open card shows its answer and cue, the way back, the two likeliest, push again and wrap it up", () => {
    const view = seen("connected", { place: place({ at: 4, card: "counter_offer", used: ["counter_offer", "why"] }) });
    expect(view.heading).toMatchObject({ text: "They offer more", page: 0, of: 2 });
    expect(view.ticks).toBeNull();
    expect(view.text).toBe("That’s kind of you, and I appreciate it.");
    expect(view.cue).toBe("Don’t name a number.");
    expect(view.next?.text).toMatch(/^My decision is made/);
    expect(view.panel?.back).toBe(true);
    expect(view.panel?.cards).toMatchObject([
      { act: "card:why", used: true },
      { act: "card:upset" },
      { act: "push" },
      { act: "wrap" },
    ]);
  });

  test("the last part of an answer leads back to the line where they were", () => {
    const view = seen("connected", { place: place({ at: 2, card: "why" }) });
    expect(view.next).toEqual({ label: words.backTo, text: text.steps[2]?.text });
  });

  test.each(["someone_else", "machine", "screening", "wrong_number"] as const)(
    "beside %s stands nothing that would give the decision away",
    (card) => {
      for (const wide of [false, true]) {
        const view = seen("connected", { wide, place: place({ at: 4, card }) });
        expect(acts(view.panel?.cards).filter((act) => /push|wrap|counter|why|which|upset/.test(act))).toEqual([]);
      }
    },
  );

  test("End shows the line to leave with first, and Hang up now in its place", () => {
    const view = seen("connected", { place: place({ at: 3, card: "exit" }) });
    expect(view.text).toBe("I have to go. Thank you, goodbye.");
    expect(view.controls).toMatchObject([{ act: "hang_up", label: "Hang up now" }]);
    expect(view.panel?.back).toBe(true);
  });

  test("a computer shows all cards at once", () => {
    const { panel } = seen("connected", { wide: true, place: place({ at: 1 }) });
    expect(acts(panel?.cards)).toEqual(expect.arrayContaining(["card:upset", "card:silence", "push", "wrap"]));
    expect(acts(panel?.cards)).not.toContain("more");
  });

  test("the ticks say where one is and whether there is a way back", () => {
    expect(seen("connected").ticks).toEqual({ on: 0, of: 6, previous: false });
    expect(seen("connected", { place: place({ at: text.steps.length - 1 }) }).ticks).toEqual({
      on: 5,
      of: 6,
      previous: true,
    });
  });

  test("without data the call goes on and the red button of the phone ends it", () => {
    const view = seen("connected", { online: false });
    expect(view.strip?.text).toBe(words.noData);
    expect(view.text).toBe(line1);
    expect(view.controls).toHaveLength(1);
  });

  test("a screen that may dim is said once and can be put away", () => {
    expect(seen("connected", { dim: true }).strip).toMatchObject({ text: words.mayDim, buttons: [{ act: "seen" }] });
  });
});

describe("calls that went wrong", () => {
  test("a cut line names the time and offers to ring again", () => {
    const view = seen("ended", {}, { result: "completed", dropped: true, talk_seconds: 48 });
    expect(view.text).toBe("You were cut off after 0:48. It happens.");
    expect(view.buttons).toMatchObject([
      { act: "again", label: "Ring my phone again" },
      { act: "outcome", label: "It was over" },
    ]);
    expect(view.leave).toBeNull();
  });

  test("a short call that they ended themselves is no cut line", () => {
    expect(seen("ended", { hangUpSent: true }, { result: "completed", dropped: true }).leave).toBe("outcome");
  });

  test("a lost call warns of a phone that still rings and offers the dialler", () => {
    const view = seen("ended", {}, { result: "lost", text: SAYS, hint: DO });
    expect([view.state, view.text]).toEqual([SAYS, DO]);
    expect(acts(view.controls)).toContain("dialler");
    expect(view.leave).toBeNull();
  });

  test.each([
    ["user_no_answer", ["again"]],
    ["user_busy", ["again"]],
    ["user_no_key", ["again"]],
    ["app_error", ["again"]],
    ["hm_failed", ["outcome"]],
    ["rejected:21211", []],
  ])("%s speaks in the service's own words, with the next thing to do and the dialler", (result, buttons) => {
    const view = seen("ended", {}, { result, text: "Your phone did not answer", hint: "Save the number first." });
    expect([view.state, view.text]).toEqual(["Your phone did not answer", "Save the number first."]);
    expect(acts(view.buttons)).toEqual(buttons);
    expect(acts(view.controls)).toContain("dialler");
  });

  test("what went wrong with a tap stands in a strip, with Ring anyway outside of hours", () => {
    const view = seen(
      "ended",
      { trouble: { text: "It is 19:10 there.", anyway: { late_ok: true } } },
      { result: "user_busy" },
    );
    expect(view.strip?.text).toBe("It is 19:10 there.");
    expect(acts(view.strip?.buttons)).toEqual(["again_anyway", "seen"]);
  });
});

test("without a script there is still something to say", () => {
  expect(look(scene({ text: { steps: [], cards: [] }, call: call({ state: "connected" }) })).text).toBe(words.noScript);
});
