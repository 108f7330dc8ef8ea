import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/Icon";
import { serverNow } from "../platform/clock";
import { useValue } from "../platform/useValue";
import * as words from "../text/en/stage";
import { Branches } from "./Branches";
import { Controls, StageButton } from "./Controls";
import { clockTime, secondsSince, untilNextSecond } from "./clock";
import { Keys } from "./Keys";
import { nameOf } from "./model";
import type { Session } from "./session";
import type { View } from "./state";

/** The live call: one lit line, the cards under the thumb, the way out in the corner. */
export function Stage({ session }: { session: Session }) {
  const { model, act } = session;
  const view = useValue(model.view);
  const title = useRef<HTMLHeadingElement>(null);
  const kit = useValue(model.kit);
  useEffect(() => {
    document.title = words.pageTitle(kit?.decline.company ?? "");
    title.current?.focus({ preventScroll: true });
  }, [kit?.decline.company]);
  return (
    <main class="page call">
      <header class="who">
        <span class={view.pulse ? "dot on" : "dot"} aria-hidden="true" />
        <div>
          <h1 ref={title} tabIndex={-1}>
            {kit ? nameOf(kit) : words.loading}
          </h1>
          <p class="mut sm" aria-live="assertive">
            {view.state}
          </p>
        </div>
        {view.since && <Timer since={view.since} />}
      </header>
      {view.strip && !view.strip.slight && <StageStrip strip={view.strip} tap={act} />}
      <Zone session={session} view={view} />
      {view.panel && <Branches panel={view.panel} tap={act} />}
      {view.controls.length > 0 && <Controls controls={view.controls} tap={act} />}
      <Keys session={session} />
    </main>
  );
}

/** Shows the time of the service's clock; not live, so that no screen reader counts aloud. */
function Timer({ since }: { since: string }) {
  const [, turn] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      clearTimeout(timer);
      turn((times) => times + 1);
      timer = setTimeout(show, untilNextSecond(since, serverNow()));
    };
    show();
    document.addEventListener("visibilitychange", show);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", show);
    };
  }, [since]);
  return (
    <span class="timer" role="timer" aria-live="off" aria-label={words.callTime}>
      {clockTime(secondsSince(since, serverNow()))}
    </span>
  );
}

function StageStrip({ strip, tap }: { strip: NonNullable<View["strip"]>; tap: Session["act"] }) {
  return (
    <div class={strip.slight ? "strip slight" : "strip"}>
      <p>
        <Icon name={strip.icon} />
        {strip.text}
      </p>
      {strip.buttons.map((button) => (
        <StageButton key={button.act} button={button} tap={tap} />
      ))}
    </div>
  );
}

const SWIPE_PX = 60;

/** The whole zone is the tap area of Next, and a swipe to the right goes back; both have their buttons as well. */
function Zone({ session: { model, act }, view }: { session: Session; view: View }) {
  const start = useRef<Touch | undefined>(undefined);
  const lift = (event: TouchEvent) => {
    const [end] = event.changedTouches;
    if (!start.current || !end) return;
    const across = end.clientX - start.current.clientX;
    if (across > SWIPE_PX && Math.abs(end.clientY - start.current.clientY) < SWIPE_PX) act("previous");
  };
  const tap = (event: MouseEvent) => {
    if (!(event.target as Element).closest("a,button")) act("next");
  };
  const tel = useValue(model.tel);
  const kit = useValue(model.kit);
  return (
    // biome-ignore lint/a11y: the zone only widens the tap area of the button "Tap for next" inside it.
    <div class="cue" onClick={tap} onTouchStart={(event) => (start.current = event.touches[0])} onTouchEnd={lift}>
      <Where view={view} tap={act} />
      <Line view={view} language={kit?.decline.language} />
      {view.hint && <p class="mut">{view.hint}</p>}
      {view.buttons[0]?.act === "copy" || view.buttons[0]?.act === "dial" ? (
        <p class="number">{tel?.national}</p>
      ) : null}
      {view.strip?.slight && <StageStrip strip={view.strip} tap={act} />}
      {view.buttons.length > 0 && (
        <div class="do">
          {view.buttons.map((button) => (
            <StageButton
              key={button.act}
              button={button}
              tap={act}
              href={button.act === "dial" ? tel?.href : undefined}
            />
          ))}
        </div>
      )}
      {view.next && (
        <button type="button" class="next" onClick={() => act("next")}>
          <span>
            <b>{view.next.label}</b> {view.next.text}
          </span>
        </button>
      )}
    </div>
  );
}

/** The ticks of the script, or the title of the open card. */
function Where({ view: { ticks, heading, panel }, tap }: { view: View; tap: Session["act"] }) {
  if (heading) {
    return (
      <div class="ticks">
        <Icon name={heading.icon} />
        <b>{heading.text}</b>
        {heading.of > 1 && <span>{words.place(heading.page + 1, heading.of)}</span>}
      </div>
    );
  }
  if (!ticks) return null;
  return (
    <div class="ticks">
      {Array.from({ length: ticks.of }, (_, line) => (
        <i key={line} class={line < ticks.on ? "done" : line === ticks.on ? "on" : undefined} />
      ))}
      <span>{words.place(ticks.on + 1, ticks.of)}</span>
      {panel && ticks.previous && (
        <button type="button" class="prev" onClick={() => tap("previous")}>
          <Icon name="chevron-left" />
          {words.previous}
        </button>
      )}
    </div>
  );
}

/** Twelve long words; more than that is a sentence of the user's own without a place to breathe, set smaller. */
const LONG = 90;

/** The one live region of the stage: the line and its cue. Only the user's own words are set in serif. */
function Line({ view, language }: { view: View; language: string | undefined }) {
  const own = view.voice === "say";
  const dont = /^(don|no\b|not\b|never)/i.test(view.cue ?? "");
  return (
    <div class="lit" aria-live="polite">
      {view.picture && <Picture />}
      <p
        key={view.text}
        class={own ? (view.text.length > LONG ? "say long" : "say") : "app"}
        lang={own ? language : undefined}
        dir={own ? "auto" : undefined}
      >
        {view.text}
      </p>
      {view.cue && (
        <p class="dir" key={`${view.text} ${view.cue}`}>
          <Icon name={dont ? "eye-off" : "pause"} />
          {view.cue}
        </p>
      )}
    </div>
  );
}

/** A phone with the banner of an incoming call at its top edge. */
function Picture() {
  return (
    <svg class="ico pic" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="5" y="1" width="14" height="22" rx="3" />
      <rect x="7" y="3.5" width="10" height="4" rx="1.5" fill="currentColor" stroke="none" />
      <path d="M12 14V10m-2 2 2-2 2 2" />
    </svg>
  );
}
