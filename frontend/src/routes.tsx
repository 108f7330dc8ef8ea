import { Router, type Routes } from "./router";
import { Home } from "./screens/Home";
import stageStyle from "./stage.css?url";

const flow = (name: string) => `/declines/:declineId${name}`;
// Screens that follow each other share one file; each file is fetched when the first of its screens is opened.
const offer = () => import("./bundles/offer");
const decide = () => import("./bundles/decide");
const words = () => import("./bundles/words");
const calling = () => import("./bundles/calling");
const after = () => import("./bundles/after");
const settings = () => import("./bundles/words");
const stage = async () => (await Promise.all([import("./bundles/stage"), addStyle(stageStyle)]))[0].StageScreen;

/** The stage's own style, once; without an answer the stage opens all the same. */
function addStyle(href: string): Promise<unknown> {
  const known = document.querySelector(`link[href="${href}"]`);
  const link = known ?? Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const ready = new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
  });
  document.head.append(link);
  return known ? Promise.resolve() : ready;
}

/** The addresses are those of `paths.ts`. */
const routes: Routes = [
  { path: "/", load: () => Home },
  { path: "/people", load: () => settings().then((file) => file.People) },
  { path: "/settings", load: () => settings().then((file) => file.Settings) },
  { path: "/help", load: () => settings().then((file) => file.Help) },
  { path: "/offers/new", load: () => offer().then((file) => file.Paste) },
  { path: "/offers/new/check", load: () => offer().then((file) => file.Check) },
  { path: "/offers/:offerId", load: () => offer().then((file) => file.OpenOffer) },
  { path: flow(""), load: () => decide().then((file) => file.Resume) },
  { path: flow("/safe"), load: () => decide().then((file) => file.Safe) },
  { path: flow("/who"), load: () => decide().then((file) => file.Who) },
  { path: flow("/reason"), load: () => decide().then((file) => file.Reason) },
  { path: flow("/script"), load: () => words().then((file) => file.Script) },
  { path: flow("/rehearse"), load: () => words().then((file) => file.Rehearse) },
  { path: flow("/ready"), load: () => calling().then((file) => file.BeforeTheCall) },
  { path: flow("/call/:callId"), load: stage },
  { path: flow("/ringing-me"), load: stage },
  { path: flow("/how-did-it-go/:callId"), load: () => calling().then((file) => file.HowDidItGo) },
  { path: flow("/email"), load: () => after().then((file) => file.Email) },
  { path: flow("/paused"), load: () => after().then((file) => file.Paused) },
  { path: flow("/done"), load: () => after().then((file) => file.Done) },
  { path: "*", load: () => settings().then((file) => file.Nowhere) },
];

export const App = () => <Router routes={routes} />;
