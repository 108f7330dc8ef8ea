import { useEffect, useState } from "preact/hooks";
import { route } from "../address";
import { useLoad } from "../api/load";
import { listMessages, takeDraft } from "../api/messages";
import type { Kit, Message } from "../api/types";
import { kindFor, toSend } from "../flow/messages";
import type { OpenDecline } from "../flow/useKit";
import { useSend } from "../flow/useSend";
import { LinkButton } from "../parts/Button";
import { Page } from "../parts/Page";
import { ProblemNote, ProblemPage, Skeleton } from "../parts/States";
import { to } from "../paths";
import * as done from "../text/en/done";
import * as words from "../text/en/email";
import { Compose } from "./Compose";
import { WithDecline } from "./FlowPage";

/** The next message of this decline. Where none is lined up, the one that fits is written now. */
export function Email() {
  return <WithDecline>{(kit, open) => <Messages kit={kit} open={open} />}</WithDecline>;
}

function Messages({ kit, open }: { kit: Kit; open: OpenDecline }) {
  const { decline } = kit;
  const list = useLoad(`messages ${decline.id}`, () => listMessages(decline.id));
  const { problem, send } = useSend();
  const [asked, setAsked] = useState(false);
  const next = list.data && toSend(list.data)[0];
  const write = decline.contact_id !== null && (decline.channel === "written" || decline.told_at !== null);
  useEffect(() => {
    if (!list.data || next || asked || !write || !decline.contact_id || list.data.length > 0) return;
    setAsked(true);
    const draft = { decline_id: decline.id, contact_id: decline.contact_id, kind: kindFor(kit) };
    void send(async () => list.set([await takeDraft(draft)]));
  }, [list.data]);
  if (list.problem && !list.data) return <ProblemPage problem={list.problem} retry={list.reload} back={to.home} />;
  if (next)
    return <Compose key={next.id} message={next} kit={kit} onChange={(changed) => replace(list.data ?? [], changed)} />;
  if (!list.data || (write && !problem && list.data.length === 0)) return <Skeleton />;
  return <Nothing kit={kit} problem={problem} />;

  function replace(all: Message[], changed: Message) {
    const now = all.map((message) => (message.id === changed.id ? changed : message));
    list.set(now);
    if (changed.state !== "sent") return;
    void open.reload();
    if (toSend(now).length === 0)
      route(changed.kind === "call_request" ? to.who(decline.id) : to.done(decline.id), true);
  }
}

function Nothing({ kit, problem }: { kit: Kit; problem: ReturnType<typeof useSend>["problem"] }) {
  const { decline } = kit;
  const finished = decline.told_at !== null;
  const dock = (
    <LinkButton href={finished ? to.done(decline.id) : to.who(decline.id)}>
      {finished ? done.next : words.choose}
    </LinkButton>
  );
  return (
    <Page
      title={words.none}
      lead={finished ? done.allSent : words.noneLead}
      company={decline.company}
      step={5}
      back={to.home}
      dock={dock}
    >
      <ProblemNote problem={problem} />
    </Page>
  );
}
