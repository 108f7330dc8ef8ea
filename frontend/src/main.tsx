import { render } from "preact";
import { flush } from "./api/outbox";
import { onReturn, watchConnection } from "./platform/online";
import { restoreTextSize } from "./platform/textsize";
import { watchForUpdates } from "./platform/update";
import { App } from "./routes";
import { SignIn, takeLinkToken } from "./screens/SignIn";
import "./styles.css";

restoreTextSize();
watchConnection();

const root = document.getElementById("app") as HTMLElement;
const token = takeLinkToken();
const start = () => render(<App />, root);
if (token) render(<SignIn token={token} onDone={start} />, root);
else start();

void flush();
onReturn(() => void flush());
watchForUpdates();
