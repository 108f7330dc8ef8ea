import type { Call, Device } from "@twilio/voice-sdk";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { place, scene, call as theCall } from "../call/sample";
import { look, type Scene } from "../call/state";
import { asProblem, says } from "./errors";
import { openLine } from "./line";
import * as words from "./words";

/** As much of the kit's call and device as a line touches. */
class Kit {
  readonly heard = new Map<string, ((...given: unknown[]) => void)[]>();
  readonly done: string[] = [];
  track = { readyState: "live", muted: false };
  refuses: Error | null = null;
  call = {
    on: (event: string, told: () => void) => this.heard.set(event, [...(this.heard.get(event) ?? []), told]),
    mute: (on: boolean) => this.done.push(`mute ${on}`),
    disconnect: () => this.done.push("disconnect"),
    getLocalStream: () => ({ getAudioTracks: () => [this.track] }),
  } as unknown as Call;
  device = {
    destroy: () => this.done.push("destroy"),
    audio: {
      setInputDevice: async (id: string) => {
        if (this.refuses) throw this.refuses;
        this.done.push(`input ${id}`);
      },
    },
  } as unknown as Device;

  tell(event: string, ...given: unknown[]): void {
    for (const told of this.heard.get(event) ?? []) told(...given);
  }
}

let kit: Kit;
const view = () => look(scene({ call: theCall({ state: "connected", mode: "browser" }), place: place({ at: 1 }) }));
const open = () => openLine("k1", kit);
const hide = (hidden: boolean) => {
  Object.defineProperty(document, "visibilityState", { value: hidden ? "hidden" : "visible", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  kit = new Kit();
  document.title = "Call, Northwind, Bowout";
});
afterEach(() => {
  kit.tell("disconnect");
  hide(false);
});

describe("while they talk", () => {
  test("Mute stands before End, and says when one is muted", () => {
    const { dress, act } = open();
    expect(dress(view()).controls.map(({ act, label }) => [act, label])).toEqual([
      ["mute", "Mute"],
      ["end", "End"],
    ]);
    act("mute");
    expect(kit.done).toEqual(["mute true"]);
    expect(dress(view()).controls[0]?.label).toBe("Unmute");
    expect(dress(view()).strip?.text).toBe(words.muted);
    act("mute");
    expect(kit.done).toEqual(["mute true", "mute false"]);
    expect(dress(view()).strip).toBeNull();
  });

  test("hanging up on the stage ends this page's line at once", () => {
    open().act("hang_up");
    expect(kit.done).toEqual(["disconnect"]);
  });

  test("turning the page does nothing to the line", () => {
    const { act } = open();
    act("next");
    act("end");
    expect(kit.done).toEqual([]);
  });

  test("a weak line is said and forgotten", () => {
    const { dress } = open();
    kit.tell("reconnecting");
    expect(dress(view()).strip?.text).toBe(words.weak);
    kit.tell("reconnected");
    expect(dress(view()).strip).toBeNull();
  });

  test("an error is said with what to do", () => {
    const { dress } = open();
    kit.tell("error", { code: 53405 });
    expect(dress(view()).strip?.text).toBe(words.lineBroke.join(". "));
  });
});

test("before anybody rings and after the end the stage is left as it is", () => {
  const { dress } = open();
  for (const state of ["requested", "ended"] as const) {
    const plain = look(scene({ call: theCall({ state, mode: "browser", result: "completed" }) }));
    expect(dress(plain)).toEqual(plain);
  }
});

describe("nothing is said of a telephone beside the page", () => {
  const dressed = (more: Partial<Scene>) => open().dress(look(scene(more)));
  const connected = theCall({ state: "connected", mode: "browser" });

  test("without a connection the call itself is in danger", () => {
    expect(dressed({ call: connected, online: false }).strip?.text).toBe(words.noNetwork);
  });

  test("hanging up without a connection needs no red button", () => {
    const view = dressed({ call: connected, online: false, hangUpSent: true });
    expect(view.hint).toBeNull();
    expect(dressed({ call: theCall({ mode: "browser" }), hangUpSent: true }).text).not.toMatch(/rings/);
  });

  test("a cut line is called again, not rung", () => {
    const cut = theCall({ state: "ended", mode: "browser", result: "completed", dropped: true });
    expect(dressed({ call: cut }).buttons[0]?.label).toBe(words.callAgain);
  });
});

describe("a page in the background", () => {
  test("calls one back by its title, and goes on as before", () => {
    const { dress } = open();
    hide(true);
    expect(document.title).toBe(words.comeBack);
    expect(dress(view()).strip?.text).toBe(words.comeBack);
    hide(false);
    expect(document.title).toBe("Call, Northwind, Bowout");
    expect(dress(view()).strip).toBeNull();
  });

  test("that lost its microphone says so, and takes it again with a tap", async () => {
    const { dress, act } = open();
    hide(true);
    kit.track.readyState = "ended";
    hide(false);
    const { strip } = dress(view());
    expect([strip?.text, strip?.buttons[0]?.act]).toEqual([words.microphoneLost, "microphone"]);
    act("microphone");
    await vi.waitFor(() => expect(kit.done).toEqual(["input default"]));
    expect(dress(view()).strip).toBeNull();
  });

  test("says what to do where the microphone is not given again", async () => {
    const { dress, act } = open();
    kit.track.muted = true;
    hide(false);
    kit.refuses = new DOMException("no", "NotAllowedError");
    act("microphone");
    await vi.waitFor(() => expect(dress(view()).strip?.text).toBe(words.noMicrophone.join(". ")));
    expect(dress(view()).strip?.buttons).toHaveLength(1);
  });

  test("is asked nothing any more once the call is over", () => {
    open();
    kit.tell("disconnect");
    hide(true);
    expect(document.title).toBe("Call, Northwind, Bowout");
  });
});

test("the end of the call leaves nothing behind, once", () => {
  open();
  kit.tell("disconnect");
  kit.tell("disconnect");
  expect(kit.done).toEqual(["destroy"]);
});

test.each([
  [31401, "No microphone"],
  [31402, "We can’t find a microphone"],
  [20101, "This call waited too long"],
  [20104, "This call waited too long"],
  [31005, "The line to this browser broke"],
  [31009, "The line to this browser broke"],
  [53405, "The line to this browser broke"],
  [31003, "The network doesn’t answer"],
  [31486, "The line is busy"],
  [31603, "The call was declined"],
  [99999, "Something broke the call here"],
])("error %d says what happened and what to do", (code, what) => {
  const [title, todo] = says({ code });
  expect(title).toBe(what);
  expect(todo.length).toBeGreaterThan(10);
  expect(asProblem({ code })).toMatchObject({ message: what, detail: todo });
});

test("the browser's own refusal is understood as the kit's", () => {
  expect(says(new DOMException("no", "NotAllowedError"))).toBe(words.noMicrophone);
  expect(says(new DOMException("no", "NotFoundError"))).toBe(words.noneFound);
  expect(says(undefined)).toBe(words.broke);
});
