import { show } from "../parts/Toast";
import * as frame from "../text/en/frame";

/** Nobody is asked to reload while they talk: the words on the stage must not move. */
const inCall = () => /\/(call\/|ringing-me)/.test(location.pathname);

/** Registers the service worker, and says when a newer version waits. It takes over only when the person says so. */
export async function watchForUpdates(): Promise<void> {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  const registration = await navigator.serviceWorker.register("/sw.js").catch(() => null);
  if (!registration) return;
  offer(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(registration));
  });
}

function offer({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting || !navigator.serviceWorker.controller || inCall()) return;
  const run = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage("take over");
  };
  show({ text: frame.newVersion, action: { label: frame.reload, run }, lasting: true });
}
