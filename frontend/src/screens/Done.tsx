import { tellDecline } from "../api/declines";
import { useLoad } from "../api/load";
import { listSteps } from "../api/steps";
import type { Kit, Step } from "../api/types";
import type { OpenDecline } from "../flow/useKit";
import { useSend } from "../flow/useSend";
import { Button, LinkButton, TextLink } from "../parts/Button";
import { Note } from "../parts/Card";
import { Dock } from "../parts/Dock";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { to } from "../paths";
import { done as words } from "../text/en/after";
import { WithDecline } from "./FlowPage";

/** Where a decline stands after a call or an email, and what is lined up. Told and written: that is all of it. */
export default function Done() {
  return <WithDecline>{(kit, open) => <Standing kit={kit} open={open} />}</WithDecline>;
}

function Standing({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { decline } = kit;
  const steps = useLoad(`steps ${decline.id}`, () => listSteps(decline.id));
  const told = decline.told_at !== null;
  const agencyOnly = told && !decline.employer_knows;
  const dock = (
    <Dock>
      <LinkButton href={told ? to.home : to.beforeTheCall(decline.id)}>
        {told ? words.toOffers : words.tryAgain}
      </LinkButton>
      {!told && (
        <LinkButton quiet href={to.email(decline.id)}>
          {words.write}
        </LinkButton>
      )}
    </Dock>
  );
  return (
    <Page
      title={told ? words.title(decline.company) : words.notYetTitle(decline.company)}
      lead={told ? words.lead : words.notYetLead}
      company={decline.company}
      step={told ? 5 : 4}
      back={to.home}
      dock={dock}
    >
      {agencyOnly && <Agency kit={kit} open={open} />}
      {steps.data && <Lined steps={steps.data} declineId={decline.id} />}
    </Page>
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
      <Note icon="users">{words.employerKnowsLead}</Note>
      <ProblemNote problem={problem} />
      <Button quiet busy={busy} onClick={told}>
        {words.employerKnows}
      </Button>
    </>
  );
}
