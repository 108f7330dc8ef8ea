import { listDeclines, readKit } from "../api/declines";
import { type Loaded, useLoad } from "../api/load";
import { listOffers } from "../api/offers";
import type { Decline, Offer } from "../api/types";
import { nextUp, type Pair, pairs } from "../flow/pairs";
import { Note, Rows } from "../parts/Card";
import { Page, Tabs } from "../parts/Page";
import { ProblemPage, Skeleton } from "../parts/States";
import { to } from "../paths";
import { isSignedIn } from "../platform/signedIn";
import * as home from "../text/en/home";
import { NextCard } from "./NextCard";
import { Start } from "./Start";

type Everything = { offers: Offer[]; declines: Decline[] };

const readEverything = async (): Promise<Everything> => {
  const [offers, declines] = await Promise.all([listOffers(), listDeclines()]);
  return { offers, declines };
};

/** Where nobody has signed in there is nothing to ask for. */
export const Home = () => (isSignedIn() ? <Known /> : <Start />);

function Known() {
  const loaded = useLoad<Everything>("home", readEverything);
  if (loaded.problem?.status === 401) return <Start />;
  if (loaded.problem) return <ProblemPage problem={loaded.problem} retry={loaded.reload} />;
  if (!loaded.data) return <Skeleton />;
  return loaded.data.offers.length > 0 ? <Offers {...loaded.data} /> : <Start />;
}

function Offers({ offers, declines }: Everything) {
  const all = pairs(offers, declines);
  const next = nextUp(all);
  const others = all.filter((pair) => pair !== next);
  return (
    <Page title={titleOf(next)} lead={leadOf(next)} home tabs={<Tabs at="offers" />}>
      {next && <TopCard pair={next} />}
      {others.length > 0 && <h2>{home.others}</h2>}
      {others.length > 0 && <Rows rows={others.map(row)} />}
      {all.some(({ key }) => key !== "closed") && <Note icon="eye-off">{home.keepQuiet}</Note>}
    </Page>
  );
}

/** The first words of the script are shown as soon as there is one; the card does not wait for them. */
function TopCard({ pair }: { pair: Pair }) {
  return pair.decline ? <WithKit pair={pair} declineId={pair.decline.id} /> : <NextCard pair={pair} />;
}

function WithKit({ pair, declineId }: { pair: Pair; declineId: string }) {
  const kit: Loaded<Awaited<ReturnType<typeof readKit>>> = useLoad(`kit ${declineId}`, () => readKit(declineId));
  return <NextCard pair={pair} kit={kit.data} />;
}

const row = ({ offer, decline, key }: Pair) => ({
  href: decline ? to.decline(decline.id) : to.offer(offer.id),
  title: offer.company,
  detail: home.state(key),
});

const isAfter = (pair: Pair) => pair.key === "told" || pair.key === "following_up";

function titleOf(next: Pair | undefined): string {
  if (!next) return home.allDone;
  if (isAfter(next)) return home.after;
  return next.key === "written" ? home.written : home.next;
}

function leadOf(next: Pair | undefined): string {
  if (!next) return home.allDoneLead;
  return isAfter(next) ? home.afterLead(next.offer.company) : home.lead(next.offer.company);
}
