import { tellDecline } from "../api/declines";
import { useLoad } from "../api/load";
import { listSteps } from "../api/steps";
import type { Kit, Message, Step } from "../api/types";
import { toSend } from "../flow/messages";
import { useChannel } from "../flow/useChannel";
import type { OpenDecline } from "../flow/useKit";
import { useSend } from "../flow/useSend";
import { Button, LinkButton, TextLink } from "../parts/Button";
import { Note } from "../parts/Card";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { to } from "../paths";
import * as words from "../text/en/done";
import { WithDecline } from "./FlowPage";

/** Where a decline stands after a call or an email, and what is lined up. Told and written: that is all of it. */
export function Done() {
  return <WithDecline>{(kit, open) => <Standing kit={kit} open={open} />}</WithDecline>;
}

function Standing({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { decline } = kit;
  const steps = useLoad(`steps ${decline.id}`, () => listSteps(decline.id));
  const told = decline.told_at !== null;
  const next = told && toSend(kit.messages)[0];
  return (
    <Page
      {...headOf(kit, Boolean(next))}
      company={decline.company}
      step={told ? 5 : 4}
      finished={told && decline.employer_knows && !next}
      back={to.home}
      dock={told ? <AfterDock declineId={decline.id} next={next || null} /> : <AgainDock kit={kit} />}
    >
      {told && !decline.employer_knows && <Agency kit={kit} open={open} />}
      {told && decline.employer_knows && <Note icon="eye-off">{words.keepQuiet}</Note>}
      {steps.data && <Lined steps={steps.data} declineId={decline.id} />}
    </Page>
  );
}

function headOf({ decline }: Kit, more: boolean): { title: string; lead: string } {
  if (decline.told_at === null) return { title: words.notYetTitle(decline.company), lead: words.notYetLead };
  if (!decline.employer_knows) return { title: words.agencyTitle, lead: words.employerKnowsLead };
  return more
    ? { title: words.heardTitle(decline.company), lead: words.heardLead }
    : { title: words.title(decline.company), lead: words.lead };
}

function AfterDock({ declineId, next }: { declineId: string; next: Message | null }) {
  return (
    <>
      {next && <LinkButton href={to.email(declineId)}>{words.sendNext(next.contact_name)}</LinkButton>}
      <LinkButton quiet={next !== null} href={to.home}>
        {words.toOffers}
      </LinkButton>
    </>
  );
}

function AgainDock({ kit: { decline } }: { kit: Kit }) {
  const { busy, turnTo } = useChannel(decline);
  return (
    <>
      <LinkButton href={to.beforeTheCall(decline.id)}>{words.tryAgain}</LinkButton>
      <Button quiet busy={busy} onClick={() => turnTo("written")}>
        {words.write}
      </Button>
    </>
  );
}

function Lined({ steps, declineId }: { steps: Step[]; declineId: string }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2>{words.lined}</h2>
      <ul class="rows">
        {steps.map((step) => (
          <li key={step.id} class="edit">
            <span>
              <b>{step.text}</b>
              {step.due_at && <small class="sm mut">{words.due(step.due_at)}</small>}
            </span>
            {step.message_id && <TextLink href={to.email(declineId)}>{words.open}</TextLink>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Agency({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { busy, problem, send } = useSend();
  const told = () =>
    send(async () => {
      await tellDecline(kit.decline.id, "employer_told");
      await open.reload();
    });
  return (
    <>
      <ProblemNote problem={problem} />
      <Button quiet busy={busy} onClick={told}>
        {words.employerKnows}
      </Button>
    </>
  );
}
