import { route } from "../address";
import { tellDecline } from "../api/declines";
import { useLoad } from "../api/load";
import { acceptOffer } from "../api/offers";
import { listSteps } from "../api/steps";
import type { Decline, Kit } from "../api/types";
import { stepOf } from "../flow/progress";
import { resumeAt } from "../flow/resume";
import { useSend } from "../flow/useSend";
import { Button, LinkButton, TextLink } from "../parts/Button";
import { Note } from "../parts/Card";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { to } from "../paths";
import * as done from "../text/en/done";
import * as home from "../text/en/home";
import * as words from "../text/en/paused";
import { WithDecline } from "./FlowPage";

/** A decline that rests: a date is awaited, new terms are weighed, or it is over for another reason. */
export function Paused() {
  return <WithDecline>{(kit, { reload }) => <Resting kit={kit} reload={reload} />}</WithDecline>;
}

function Resting({ kit, reload }: { kit: Kit; reload: () => void }) {
  const { decline } = kit;
  const { busy, problem, send } = useSend();
  const steps = useLoad(`steps ${decline.id}`, () => listSteps(decline.id));
  const said = words.said[decline.state as "waiting"] ?? words.said.other;
  const may = (event: Decline["allowed_events"][number]) => decline.allowed_events.includes(event);
  const resume = () => send(async () => route(resumeAt({ decline: await tellDecline(decline.id, "resume") })));
  const take = () => send(() => acceptOffer(decline.offer_id).then(reload));
  const dock = (
    <>
      {may("resume") ? (
        <Button busy={busy} onClick={resume}>
          {words.resume}
        </Button>
      ) : (
        <LinkButton href={to.home}>{done.toOffers}</LinkButton>
      )}
      {decline.state === "weighing_counter" && may("change_mind") && (
        <Button quiet busy={busy} onClick={take}>
          {words.changeMind}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={said.title}
      lead={said.lead}
      company={decline.company}
      step={stepOf(decline)}
      back={to.home}
      dock={dock}
    >
      <ProblemNote problem={problem} />
      {decline.counter?.terms && <Note icon="hand-coins">{decline.counter.terms}</Note>}
      {(steps.data ?? []).map((step) => (
        <Note key={step.id} icon="calendar-clock">
          {[step.text, step.due_at && done.due(step.due_at)].filter(Boolean).join(" · ")}
        </Note>
      ))}
      {may("resume") && (
        <TextLink icon="phone" href={to.ringingMe(decline.id)}>
          {home.ringingMe}
        </TextLink>
      )}
    </Page>
  );
}
