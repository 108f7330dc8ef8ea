import { ErrorBoundary, LocationProvider, lazy, Route, Router } from "preact-iso";
import { Toasts } from "./parts/Toast";
import { Home } from "./screens/Home";

const Resume = lazy(() => import("./screens/Resume"));
const Stage = lazy(async () => {
  const [stage] = await Promise.all([import("./screens/Stage"), import("./stage.css")]);
  return stage;
});
const People = lazy(() => import("./screens/People"));
const Nowhere = lazy(() => import("./screens/Nowhere"));

/** The addresses are those of `paths.ts`. Every screen but Home is fetched when it is first opened. */
export function App() {
  return (
    <LocationProvider>
      <ErrorBoundary>
        <Router>
          <Route path="/" component={Home} />
          <Route path="/people" component={People} />
          <Route path="/declines/:declineId" component={Resume} />
          <Route path="/declines/:declineId/call/:callId" component={Stage} />
          <Route path="/declines/:declineId/ringing-me" component={Stage} />
          <Route default component={Nowhere} />
        </Router>
      </ErrorBoundary>
      <Toasts />
    </LocationProvider>
  );
}
