import { useState } from "preact/hooks";
import { route } from "../address";
import { askMe } from "../api/session";
import { handText } from "../flow/handed";
import { Button, LinkButton, TextButton, TextLink } from "../parts/Button";
import { Note } from "../parts/Card";
import { Page } from "../parts/Page";
import { to } from "../paths";
import { readClipboard } from "../platform/clipboard";
import { prefersWriting, preferWriting } from "../platform/preference";
import { isSignedIn } from "../platform/signedIn";
import * as start from "../text/en/start";

/** Where nobody has an offer yet. No account is asked for. */
export function Start() {
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState(prefersWriting());
  // The clipboard is read inside this tap, because browsers allow it nowhere else.
  const pasteOffer = async () => {
    const text = await readClipboard();
    if (text) handText(text);
    route(text ? to.paste : `${to.paste}?by-hand`);
  };
  const dock = (
    <>
      <Button icon="clipboard-paste" onClick={pasteOffer}>
        {start.paste}
      </Button>
      <LinkButton quiet href={`${to.checkNew}?type`}>
        {start.type}
      </LinkButton>
    </>
  );
  const write = () => {
    preferWriting(true);
    setWriting(true);
  };
  // Whoever is signed in after all, though this phone has forgotten it, comes to their offers.
  const account = () =>
    (isSignedIn() ? Promise.reject() : askMe()).then(
      () => location.reload(),
      () => setOpen(true),
    );
  return (
    <Page title={start.title} lead={start.lead} home dock={dock}>
      <ol class="plan">
        {start.steps.map(({ name, says }) => (
          <li key={name}>
            <b>{name}</b>
            <span class="sm mut">{says}</span>
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
        <TextButton onClick={account}>{start.account}</TextButton>
        {open && <Note icon="info">{start.accountHow}</Note>}
      </div>
    </Page>
  );
}
