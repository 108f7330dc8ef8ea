import { render } from "preact";
import { typesetPages } from "./parts/typeset";
import { onReturn, watchConnection } from "./platform/online";
import { restoreTextSize } from "./platform/textsize";
import { App } from "./routes";
import "./styles.css";

typesetPages();
restoreTextSize();
watchConnection();

const root = document.getElementById("app") as HTMLElement;
const start = () => render(<App />, root);

if (location.hash.startsWith("#sign-in=")) {
  import("./bundles/words").then(({ SignIn, takeLinkToken }) => {
    const token = takeLinkToken();
    if (token) render(<SignIn token={token} onDone={start} />, root);
    else start();
  });
} else start();

// Without somebody who listens, iPhones show no tap.
addEventListener("touchstart", () => undefined, { passive: true });

/** What the first screen does not need is fetched after it: sending what waited, and looking for a newer version. */
const later = () => import("./bundles/later");
// Every screen but the first needs what comes with it, so there it does not wait.
if (location.pathname !== "/") void later();
addEventListener("load", async () => {
  const { flush, watchForUpdates } = await later();
  void flush();
  onReturn(() => void flush());
  void watchForUpdates();
});
