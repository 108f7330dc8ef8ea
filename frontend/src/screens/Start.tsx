import { useState } from "preact/hooks";
import { LinkButton, TextButton, TextLink } from "../parts/Button";
import { Note } from "../parts/Card";
import { Dock } from "../parts/Dock";
import { Page } from "../parts/Page";
import { to } from "../paths";
import { prefersWriting, preferWriting } from "../platform/preference";
import { start } from "../text/en/home";

/** Where nobody has an offer yet. No account is asked for. */
export function Start() {
  const [open, setOpen] = useState<"account" | "relay" | null>(null);
  const [writing, setWriting] = useState(prefersWriting());
  const dock = (
    <Dock>
      <LinkButton icon="clipboard-paste" href={`${to.paste}?paste`}>
        {start.paste}
      </LinkButton>
      <LinkButton quiet href={to.checkNew}>
        {start.type}
      </LinkButton>
    </Dock>
  );
  const write = () => {
    preferWriting(true);
    setWriting(true);
  };
  return (
    <Page title={start.title} lead={start.lead} home dock={dock}>
      <ol class="plan">
        {start.steps.map(({ name, says }) => (
          <li key={name}>
            <b>{name}</b>
            <span class="mut">{says}</span>
          </li>
        ))}
      </ol>
      <p class="sm mut">{start.guilt}</p>
      <div class="quiet-rows">
        {writing ? (
          <Note icon="pencil">{start.ratherOn}</Note>
        ) : (
          <TextButton onClick={write}>{start.rather}</TextButton>
        )}
        <TextLink href={to.settings}>{start.relay}</TextLink>
        <TextButton onClick={() => setOpen(open ? null : "account")}>{start.account}</TextButton>
        {open === "account" && <Note icon="info">{start.accountHow}</Note>}
      </div>
    </Page>
  );
}
