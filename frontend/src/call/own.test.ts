import { describe, expect, test } from "vitest";
import { left, reopened, returned, unheard, withOwnFacts } from "./own";

const tapped = { tappedAt: 1_000 };

describe("coming back from the dialler", () => {
  test("five seconds away by the wall clock mean that a call may have been made: they are asked", () => {
    const gone = left(tapped, 2_000);
    expect(returned(gone, 7_000)).toMatchObject({ asked: true });
  });

  test("less means that it was not made: nothing is asked, and the next tap counts anew", () => {
    const back = returned(left(tapped, 2_000), 6_999);
    expect(back).toEqual(tapped);
    expect(returned(left(back, 10_000), 15_000)).toMatchObject({ asked: true });
  });

  test("the browsers' many events for one trip count as one", () => {
    const gone = left(left(tapped, 2_000), 6_500);
    expect(gone.leftAt).toBe(2_000);
    const back = returned(gone, 8_000);
    expect(returned(back, 8_001)).toBe(back);
  });

  test("without a tap on Call nothing is asked, however long they were away", () => {
    expect(returned(left({}, 2_000), 90_000)).toEqual({});
  });

  test("once they talk, leaving the page asks nothing", () => {
    const talking = { ...tapped, talkingAt: 9_000 };
    expect(returned(left(talking, 10_000), 90_000)).toEqual(talking);
  });

  test("a page that was closed meanwhile asks when it is opened again", () => {
    expect(reopened(tapped, 61_000)).toMatchObject({ asked: true });
    expect(reopened(tapped, 3_000)).not.toHaveProperty("asked");
    expect(reopened({}, 61_000)).toEqual({});
  });
});

describe("what they say counts before the service has heard it", () => {
  const call = unheard("k1", {});

  test("talking connects the call and starts its clock", () => {
    const at = Date.parse("2026-11-24T16:00:00Z");
    const heard = withOwnFacts(call, { ...tapped, talkingAt: at });
    expect(heard).toMatchObject({ state: "connected", connected_at: "2026-11-24T16:00:00.000Z" });
  });

  test("the clock does not jump when the service hears of it later, and goes back for what it heard before", () => {
    const talkingAt = Date.parse("2026-11-24T16:00:00Z");
    const heard = (connected_at: string) => withOwnFacts({ ...call, connected_at }, { talkingAt }).connected_at;
    expect(heard("2026-11-24T16:04:00Z")).toBe("2026-11-24T16:00:00.000Z");
    expect(heard("2026-11-24T15:59:58Z")).toBe("2026-11-24T15:59:58.000Z");
  });

  test("over and not made end it", () => {
    expect(withOwnFacts(call, { closed: "over" })).toMatchObject({ state: "ended", result: "own_phone" });
    expect(withOwnFacts(call, { closed: "not_made" })).toMatchObject({ state: "ended", result: "not_made" });
  });

  test("a call that the service dials is the service's alone", () => {
    const bridge = { ...call, mode: "bridge" as const };
    expect(withOwnFacts(bridge, { talkingAt: 1, closed: "over" })).toBe(bridge);
  });
});
