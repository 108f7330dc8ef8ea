import { useEffect, useRef, useState } from "preact/hooks";
import { route } from "../address";
import { ownPhone, placeOrKeep } from "../api/calls";
import { useLoad } from "../api/load";
import type { Problem } from "../api/problem";
import { readMe } from "../api/session";
import type { CallMode, Kit } from "../api/types";
import { keep, recall } from "../call/kept";
import { stopsOf } from "../flow/scriptText";
import { rememberScreen } from "../flow/stopped";
import { useChannel } from "../flow/useChannel";
import type { OpenDecline } from "../flow/useKit";
import { useSend } from "../flow/useSend";
import { rememberedWay, rememberWay, type Ways, waysOf } from "../flow/ways";
import { Button, LinkButton, TextButton, TextLink } from "../parts/Button";
import { Note } from "../parts/Card";
import { Chips, toggled } from "../parts/Choice";
import { Icon } from "../parts/Icon";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { to } from "../paths";
import { isPhone, telHref } from "../platform/tel";
import * as words from "../text/en/before";
import { firstName } from "../text/en/format";
import { voiceKit } from "../voiceKit";
import { WithDecline } from "./FlowPage";
import { ProveNumber } from "./ProveNumber";

export function BeforeTheCall() {
  return <WithDecline>{(kit, open) => <Ready kit={kit} open={open} />}</WithDecline>;
}

const ICONS: Record<CallMode, string> = { bridge: "phone", own_phone: "grid-3x3", browser: "mic" };

function Ready({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { decline, contact, calling } = kit;
  const ways = waysOf(calling, { remembered: rememberedWay() });
  const [mode, setMode] = useState<CallMode>(ways.first);
  const { problem, busy, call } = useCall(kit);
  const { turnTo } = useChannel(decline);
  const asked = problem?.anyway;
  const me = useLoad("me", readMe);
  useEffect(() => rememberScreen(decline.id, "ready"), []);
  const name = firstName(contact?.name ?? decline.contact_name) || decline.company;
  const unproven = calling.modes.some((each) => each.mode === mode && each.code === "unproven");
  // Bowout connects no call with it; the own phone is the person's own.
  const stop = mode !== "own_phone" ? stopsOf(kit.script.findings)[0] : undefined;
  // On a phone the very tap opens the dialler: a link that is followed later would need another one.
  const phone = mode === "own_phone" && isPhone() ? usable(kit) : undefined;
  const dock = (
    <>
      {phone && (
        <LinkButton
          icon={ICONS[mode]}
          href={telHref({ ...phone, relayPrefix: me.data?.relay_prefix })}
          onClick={() => call(mode, Date.now())}
        >
          {words.modes[mode]}
        </LinkButton>
      )}
      {stop && (
        <>
          <p class="sm mut">{stop.message}</p>
          <LinkButton href={to.script(decline.id)}>{words.lookFirst}</LinkButton>
        </>
      )}
      {!phone && !unproven && !stop && (
        <Button icon={ICONS[mode]} busy={busy} onClick={() => call(mode)}>
          {asked ? words.lateTitle : words.modes[mode]}
        </Button>
      )}
      <OtherWays ways={ways} mode={mode} onChoose={setMode} />
    </>
  );
  return (
    <Page
      title={words.title}
      lead={leadOf(kit)}
      company={decline.company}
      step={4}
      back={to.script(decline.id)}
      dock={dock}
    >
      <CallProblem problem={problem} kit={kit} />
      <Facts kit={kit} name={name} mode={mode} unproven={unproven} asked={asked} />
      {mode === "bridge" && !unproven && <p class="sm mut">{words.keepOpen}</p>}
      {[...ways.reasons, mode === "own_phone" ? null : calling.shown_note].map(
        (reason) =>
          reason && (
            <p key={reason} class="sm mut">
              {reason}
            </p>
          ),
      )}
      {unproven && me.data && <ProveNumber phone={me.data.phone} onProven={open.reload} />}
      {!unproven && <Ticks />}
      <div class="text-btns">
        <TextLink href={to.script(decline.id)}>{words.script}</TextLink>
        <TextButton onClick={() => turnTo("written")}>{words.write}</TextButton>
      </div>
    </Page>
  );
}

const usable = ({ contact }: Kit) => contact?.phones.find(({ bad }) => !bad);

function leadOf(kit: Kit): string {
  const { contact } = kit;
  const phone = usable(kit);
  return contact && phone ? words.to(contact.name, phone.national) : (contact?.name ?? "");
}

function seenNumber({ calling }: Kit, name: string): string {
  if (!calling.shown_number) return "";
  return calling.shown_is_own ? words.sees(name, calling.shown_number) : words.wontKnow(name, calling.shown_number);
}

type FactsProps = { kit: Kit; name: string; mode: CallMode; unproven: boolean; asked: unknown };

/** What will happen, in the order in which it does; their clock is a warning only outside eight to six. */
function Facts({ kit, name, mode, unproven, asked }: FactsProps) {
  const { window } = kit;
  const facts = [
    { icon: ICONS[mode], says: words.how[mode](name) },
    { icon: "eye", says: mode !== "own_phone" && !unproven ? seenNumber(kit, name) : "" },
    { icon: "clock", says: window.warning ? "" : words.theirTime(name, window.local_time) },
  ];
  const warnings = [window.last_day ? words.lastDay : null, asked ? null : window.warning].filter(
    (warning) => warning !== null,
  );
  return (
    <>
      {warnings.map((warning) => (
        <Note key={warning} icon="clock" warn>
          {warning}
        </Note>
      ))}
      <ul class="facts">
        {facts
          .filter(({ says }) => says)
          .map(({ icon, says }) => (
            <li key={icon}>
              <Icon name={icon} />
              {says}
            </li>
          ))}
      </ul>
    </>
  );
}

function OtherWays({ ways, mode, onChoose }: { ways: Ways; mode: CallMode; onChoose: (mode: CallMode) => void }) {
  const [open, setOpen] = useState(false);
  const others = [ways.first, ...ways.others].filter((other) => other !== mode);
  if (others.length === 0) return null;
  const choose = (other: CallMode) => {
    rememberWay(other);
    setOpen(false);
    onChoose(other);
  };
  if (!open && others.length > 1) {
    return (
      <Button quiet onClick={() => setOpen(true)}>
        {words.another}
      </Button>
    );
  }
  return (
    <>
      {others.map((other) => (
        <Button key={other} quiet icon={ICONS[other]} onClick={() => choose(other)}>
          {words.modes[other]}
        </Button>
      ))}
    </>
  );
}

function CallProblem({ problem, kit }: { problem: Problem | null; kit: Kit }) {
  if (!problem) return null;
  const live = /\/calls\/([^/]+)/.exec(problem.links.call ?? "")?.[1];
  return (
    <>
      <ProblemNote problem={problem} />
      {live && (
        <LinkButton quiet href={to.call(kit.decline.id, live)}>
          {words.goToCall}
        </LinkButton>
      )}
      {problem.code === "no-number" && (
        <LinkButton quiet href={to.who(kit.decline.id)}>
          {words.noNumber}
        </LinkButton>
      )}
    </>
  );
}

/** Three things that help; nothing depends on them. */
function Ticks() {
  const [ticked, setTicked] = useState<string[]>([]);
  const toggle = (value: string) => setTicked(toggled(ticked, value));
  return <Chips<string> fill label={words.ticksLabel} options={words.ticks} chosen={ticked} onToggle={toggle} />;
}

/** The microphone is asked for within the tap, before anything is fetched or anybody rung. */
function fromHere(place: () => Promise<string>): Promise<string> {
  const asked = navigator.mediaDevices?.getUserMedia({ audio: true }).catch((reason: Error) => reason);
  return voiceKit().then((kit) => kit.start(asked, place));
}

function useCall({ decline, last_call: lastCall }: Kit) {
  const sending = useSend();
  // Each thing that the service asked first, and that the second tap confirmed.
  const confirmed = useRef({});
  const call = (mode: CallMode, tappedAt?: number) =>
    sending.send(async () => {
      const anyway = sending.problem?.anyway;
      if (anyway) confirmed.current = { ...confirmed.current, [anyway]: true };
      const place = () => placeOrKeep({ decline_id: decline.id, mode, ...confirmed.current, attempt: lastCall?.id });
      const callId = await (mode === "browser" ? fromHere(place) : place());
      rememberWay(mode);
      if (tappedAt) {
        keep(callId, { ...recall(callId), own: { tappedAt } });
        // What they say after the call tells as much, so nothing hangs on this.
        ownPhone(callId, "tapped").catch(Boolean);
      }
      route(to.call(decline.id, callId));
    });
  return { ...sending, call };
}
