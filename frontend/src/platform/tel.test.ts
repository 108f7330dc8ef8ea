import { afterEach, describe, expect, test, vi } from "vitest";
import { telHref, watchTrip } from "./tel";

describe("the link that dials", () => {
  const number = "+13125550142";

  test("is the number as the whole world dials it, the extension after a pause", () => {
    expect(telHref({ number })).toBe("tel:+13125550142");
    expect(telHref({ number, extension: "1234" })).toBe("tel:+13125550142,1234");
  });

  test("carries nothing but what a phone can dial", () => {
    expect(telHref({ number: "+1 (312) 555-0142", extension: 'x12"><b>' })).toBe("tel:+13125550142,12");
  });

  test("begins with the relay service, and the number is keyed after it answers", () => {
    expect(telHref({ number, relayPrefix: "711" })).toBe("tel:711,13125550142");
    expect(telHref({ number: "+442079460123", national: "020 7946 0123", relayPrefix: "18001" })).toBe(
      "tel:1800102079460123",
    );
    expect(telHref({ number: "+442079460123", relayPrefix: "18001", extension: "7" })).toBe("tel:18001442079460123,7");
  });
});

describe("leaving for the dialler and coming back", () => {
  let stop: () => void = () => undefined;
  afterEach(() => stop());

  function watch() {
    const heard: string[] = [];
    stop = watchTrip({ now: () => 5, onAway: (at) => heard.push(`away ${at}`), onReturn: () => heard.push("back") });
    return heard;
  }
  const visibility = (state: DocumentVisibilityState) => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
    document.dispatchEvent(new Event("visibilitychange"));
  };

  test("is heard from whichever event the browser sends", () => {
    const heard = watch();
    visibility("hidden");
    visibility("visible");
    for (const name of ["pagehide", "pageshow", "blur", "focus"]) window.dispatchEvent(new Event(name));
    expect(heard).toEqual(["away 5", "back", "away 5", "back", "away 5", "back"]);
  });

  test("a focus event behind a hidden page is no return", () => {
    const heard = watch();
    visibility("hidden");
    window.dispatchEvent(new Event("focus"));
    expect(heard).toEqual(["away 5"]);
  });

  test("nothing is heard after it was stopped", () => {
    const heard = watch();
    stop();
    visibility("hidden");
    window.dispatchEvent(new Event("pageshow"));
    expect(heard).toEqual([]);
  });
});
