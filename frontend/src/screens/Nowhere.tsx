import { LinkButton } from "../parts/Button";
import { Dock } from "../parts/Dock";
import { Page } from "../parts/Page";
import { to } from "../paths";
import { home } from "../text/en/home";

export default function Nowhere() {
  const dock = (
    <Dock>
      <LinkButton href={to.home}>{home.toOffers}</LinkButton>
    </Dock>
  );
  return (
    <Page title={home.nowhere} lead={home.nowhereLead} dock={dock}>
      <span />
    </Page>
  );
}
