import { Page, Tabs } from "../parts/Page";
import { Empty } from "../parts/States";
import * as home from "../text/en/home";

export function People() {
  return (
    <Page title={home.people} bar={home.peopleBar} tabs={<Tabs at="people" />}>
      <Empty>{home.peopleEmpty}</Empty>
    </Page>
  );
}
