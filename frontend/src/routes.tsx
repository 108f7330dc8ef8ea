import { LocationProvider } from "preact-iso";
import { Router, type Routes } from "./router";
import { Home } from "./screens/Home";

const flow = (name: string) => `/declines/:declineId${name}`;
const stage = async () => {
  const [screen] = await Promise.all([import("./screens/Stage"), import("./stage.css")]);
  return screen;
};

/** The addresses are those of `paths.ts`. Every screen but Home is fetched when it is first opened. */
const routes: Routes = [
  { path: "/", load: () => ({ default: Home }) },
  { path: "/people", load: () => import("./screens/People") },
  { path: "/settings", load: () => import("./screens/Settings") },
  { path: "/help", load: () => import("./screens/Help") },
  { path: "/offers/new", load: () => import("./screens/Paste") },
  { path: "/offers/new/check", load: () => import("./screens/Check") },
  { path: "/offers/:offerId", load: () => import("./screens/OpenOffer") },
  { path: flow(""), load: () => import("./screens/Resume") },
  { path: flow("/safe"), load: () => import("./screens/Safe") },
  { path: flow("/who"), load: () => import("./screens/Who") },
  { path: flow("/reason"), load: () => import("./screens/Reason") },
  { path: flow("/script"), load: () => import("./screens/Script") },
  { path: flow("/rehearse"), load: () => import("./screens/Rehearse") },
  { path: flow("/ready"), load: () => import("./screens/BeforeTheCall") },
  { path: flow("/call/:callId"), load: stage },
  { path: flow("/ringing-me"), load: stage },
  { path: flow("/how-did-it-go/:callId"), load: () => import("./screens/HowDidItGo") },
  { path: flow("/email"), load: () => import("./screens/Email") },
  { path: flow("/paused"), load: () => import("./screens/Paused") },
  { path: flow("/done"), load: () => import("./screens/Done") },
  { path: "*", load: () => import("./screens/Nowhere") },
];

export function App() {
  return (
    <LocationProvider>
      <Router routes={routes} />
    </LocationProvider>
  );
}
