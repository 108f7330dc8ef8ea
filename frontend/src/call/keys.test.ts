import { describe, expect, test } from "vitest";
import { keyAct } from "./keys";
import { call, place, scene } from "./sample";
import { look } from "./state";

const view = look(scene({ call: call({ state: "connected" }), place: place({ at: 2 }) }));
const branch = look(scene({ call: call({ state: "connected" }), place: place({ at: 2, card: "why" }) }));
const press = (key: string, known: Partial<{ taken: boolean; characters: boolean }> = {}, on = view) =>
  keyAct({ key, taken: false, characters: true, ...known }, on);

describe("keys on the stage", () => {
  test("Space and the right arrow go on, the left arrow goes back", () => {
    expect([press(" "), press("ArrowRight"), press("ArrowLeft")]).toEqual(["next", "next", "previous"]);
  });

  test("Space belongs to a button that is being worked by keyboard", () => {
    expect(press(" ", { taken: true })).toBeNull();
  });

  test("1 to 6 open the cards in their order", () => {
    expect(press("1")).toBe("card:counter_offer");
    expect(press("6")).toBe("more");
    expect(press("7")).toBeNull();
  });

  test("Esc leads back to the script where a card is open, and nowhere else", () => {
    expect(press("Escape", {}, branch)).toBe("back");
    expect(press("Escape")).toBeNull();
  });

  test("keys of one character can be switched off, arrows and Esc stay", () => {
    expect(press("1", { characters: false })).toBeNull();
    expect(press("?", { characters: false })).toBeNull();
    expect(press("?")).toBe("help");
    expect(press("ArrowRight", { characters: false })).toBe("next");
    expect(press("Escape", { characters: false }, branch)).toBe("back");
  });
});
