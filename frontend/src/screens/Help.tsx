import { Page } from "../parts/Page";
import { to } from "../paths";
import * as help from "../text/en/help";

export function Help() {
  return (
    <Page title={help.title} lead={help.lead} bar=" " back={to.settings}>
      <dl class="faq">
        {help.items.map(({ q, a }) => (
          <div key={q}>
            <dt>{q}</dt>
            <dd class="mut">{a}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
