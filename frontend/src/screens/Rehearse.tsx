import { useEffect, useRef, useState } from "preact/hooks";
import type { Beat, Kit } from "../api/types";
import { clockFace, type Pace, paceOf } from "../flow/pace";
import { asLines } from "../flow/scriptText";
import { rememberRehearsal, rememberScreen } from "../flow/stopped";
import { Button, IconLink, LinkButton } from "../parts/Button";
import { Note } from "../parts/Card";
import { Icon } from "../parts/Icon";
import { Page } from "../parts/Page";
import { to } from "../paths";
import { keepAwake } from "../platform/wake";
import * as words from "../text/en/rehearse";
import { WithDecline } from "./FlowPage";

export function Rehearse() {
  return <WithDecline>{(kit) => <Reading kit={kit} />}</WithDecline>;
}

/** Where the reader is: `at` -1 before the start, the number of lines at the end. Times are moments, never counted. */
type Place = { at: number; startedAt: number; lineAt: number; pace: Pace };
const BEFORE: Place = { at: -1, startedAt: 0, lineAt: 0, pace: "ready" };

const secondsOf = (line: Beat[]) => line.reduce((sum, beat) => sum + beat.seconds, 0);

function Reading({ kit }: { kit: Kit }) {
  const { decline, script } = kit;
  const lines = asLines(script.beats);
  const [place, setPlace] = useState(BEFORE);
  useEffect(() => rememberScreen(decline.id, "rehearse"), []);
  useEffect(() => keepAwake(() => undefined), []);
  const next = () => {
    const now = Date.now();
    if (place.at < 0) return setPlace({ at: 0, startedAt: now, lineAt: now, pace: "ready" });
    const pace = paceOf((now - place.lineAt) / 1000, secondsOf(lines[place.at] ?? []));
    if (place.at === lines.length - 1) rememberRehearsal(decline.id);
    setPlace({ ...place, at: place.at + 1, lineAt: now, pace });
  };
  if (place.at >= lines.length) return <End kit={kit} place={place} onAgain={() => setPlace(BEFORE)} />;
  const left = lines.slice(Math.max(0, place.at)).reduce((sum, line) => sum + secondsOf(line), 0);
  return (
    <Page
      title={words.title}
      lead={words.lead(script.seconds)}
      company={decline.company}
      step={3}
      back={to.script(decline.id)}
      action={<IconLink icon="pencil" label={words.edit} href={to.script(decline.id)} />}
      dock={<ReadingDock place={place} left={left} onNext={next} />}
    >
      {place.at < 0 && <p class="sm mut">{words.quietly}</p>}
      <ol class="play">
        {lines.map((line, index) => (
          <PlayLine
            key={line[0]?.kind}
            line={line}
            state={index < place.at ? "past" : index === Math.max(0, place.at) ? "now" : "later"}
          />
        ))}
      </ol>
    </Page>
  );
}

function ReadingDock({ place, left, onNext }: { place: Place; left: number; onNext: () => void }) {
  const spent = useSecondsSince(place.at < 0 ? null : place.lineAt);
  return (
    <div class="line">
      <div>
        <p class="timer" role="timer" aria-label={words.left}>
          {clockFace(left - spent)}
        </p>
        <p class="sm mut">{words.pace[place.pace]}</p>
      </div>
      <Button onClick={onNext}>{place.at < 0 ? words.start : words.next}</Button>
    </div>
  );
}

/** Whole seconds since a moment, shown anew each second. */
function useSecondsSince(moment: number | null): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (moment === null) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [moment]);
  return moment === null ? 0 : Math.max(0, Math.floor((now - moment) / 1000));
}

function PlayLine({ line, state }: { line: Beat[]; state: "past" | "now" | "later" }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (state === "now") row.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
  return (
    <li ref={row} class={state} aria-current={state === "now" ? "step" : undefined}>
      <span class="mark">
        {state === "past" && <Icon name="check" />}
        {state === "now" && <Icon name="chevron-right" />}
      </span>
      <div>
        <p class="say">{line.flatMap(({ sentences }) => sentences).join(" ")}</p>
        {state === "now" &&
          line.map(
            ({ kind, direction }) =>
              direction && (
                <p key={kind} class="dir">
                  {direction}
                </p>
              ),
          )}
      </div>
    </li>
  );
}

function End({ kit, place, onAgain }: { kit: Kit; place: Place; onAgain: () => void }) {
  const { decline, script } = kit;
  const seconds = Math.round((place.lineAt - place.startedAt) / 1000);
  const dock = (
    <>
      <LinkButton href={to.beforeTheCall(decline.id)}>{words.ready}</LinkButton>
      <Button quiet onClick={onAgain}>
        {words.again}
      </Button>
    </>
  );
  return (
    <Page
      title={words.endTitle}
      lead={words.endLead(seconds)}
      company={decline.company}
      step={3}
      back={to.script(decline.id)}
      dock={dock}
    >
      <Note icon="circle-check">{words.overall[paceOf(seconds, script.seconds)]}</Note>
    </Page>
  );
}
