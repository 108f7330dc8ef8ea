import { LinkButton } from "../parts/Button";
import { Page } from "../parts/Page";
import { to } from "../paths";
import * as home from "../text/en/home";

export function Nowhere() {
  const dock = <LinkButton href={to.home}>{home.toOffers}</LinkButton>;
  return (
    <Page title={home.nowhere} lead={home.nowhereLead} dock={dock}>
      <span />
    </Page>
  );
}
