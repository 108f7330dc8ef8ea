import { render } from "preact";
import { flush } from "./api/outbox";
import { typesetPages } from "./parts/typeset";
import { onReturn, watchConnection } from "./platform/online";
import { restoreTextSize } from "./platform/textsize";
import { watchForUpdates } from "./platform/update";
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

/** What the first screen does not need comes after it: sending what waited, and looking for a newer version. */
addEventListener("load", () => {
  void flush();
  onReturn(() => void flush());
  void watchForUpdates();
});
