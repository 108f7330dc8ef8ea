import { describe, expect, test } from "vitest";
import * as words from "../text/en/stage";
import { call, place, scene } from "./sample";
import { look, type Scene, type View } from "./state";
import type { Call } from "./types";

const seen = (state: Call["state"], known: Partial<Scene> = {}, of: Partial<Call> = {}): View =>
  look(scene({ call: call({ state, connected_at: "2026-11-24T16:00:00Z", ...of }), ...known }));
const acts = (buttons: { act: string }[] | undefined) => (buttons ?? []).map(({ act }) => act);
const line1 = "Hello, is that Priya?";

describe("a call with their own phone", () => {
  const own = (state: Call["state"], known: Partial<Scene> = {}, of: Partial<Call> = {}) =>
    seen(state, known, { mode: "own_phone", ...of });

  test("before the tap it says what to do, and the one button dials", () => {
    const view = own("requested");
    expect(view.text).toBe("Tap Call, put it on speaker, then come back here.");
    expect(view.buttons).toMatchObject([{ act: "dial", label: "Call Priya" }]);
    expect(acts(view.controls)).toEqual(["not_made", "talking"]);
  });

  test("a computer shows the number to copy as well", () => {
    expect(acts(own("requested", { phone: false }).buttons)).toEqual(["copy", "dial"]);
  });

  test("on return line 1 is there at once, and the question is a strip above it", () => {
    const view = own("requested", { asked: true });
    expect(view.text).toBe(line1);
    expect(acts(view.strip?.buttons)).toEqual(["talking", "over", "no_answer", "not_made"]);
    expect(view.since).toBeNull();
    expect(view.next).not.toBeNull();
  });

  test("while they talk there is no End, only the word that it is over", () => {
    const view = own("connected");
    expect(view.state).toBe("Connected");
    expect(view.since).toBe("2026-11-24T16:00:00Z");
    expect(acts(view.controls)).toEqual(["over"]);
    expect(view.strip).toBeNull();
  });

  test("the line to leave with does not turn into a button that cannot hang up", () => {
    expect(acts(own("connected", { place: place({ card: "exit" }) }).controls)).toEqual(["over"]);
  });

  test("it is over: How did it go; it was not made: back to the start of the step", () => {
    expect(own("ended", {}, { result: "own_phone" }).leave).toBe("outcome");
    expect(own("ended", {}, { result: "unreported" }).leave).toBe("outcome");
    expect(own("ended", {}, { result: "not_made" }).leave).toBe("before");
  });

  test("without data it promises to keep what is tapped", () => {
    expect(own("connected", { online: false }).strip?.text).toBe(words.noDataOwn);
  });
});

describe("they are ringing", () => {
  test("nothing is dialled, the words stand there, and they may not have picked up yet", () => {
    const view = seen("connected", { incoming: true }, { mode: "own_phone", direction: "incoming" });
    expect(view.state).toBe("Priya is ringing you");
    expect(view.since).toBeNull();
    expect(acts(view.controls)).toEqual(["not_made", "over"]);
    expect(acts(view.panel?.cards)).toContain("card:why");
  });

  test("the first Next goes on with the script and shows the time", () => {
    const view = seen("connected", { incoming: true, place: place({ at: 1 }) }, { mode: "own_phone" });
    expect([view.state, view.since]).toEqual(["Connected", "2026-11-24T16:00:00Z"]);
    expect(acts(view.controls)).toEqual(["over"]);
  });

  test("it works before the service has answered", () => {
    expect(look(scene({ call: null, incoming: true })).state).toBe("Priya is ringing you");
  });
});
