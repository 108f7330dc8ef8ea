import { signal } from "./signals";

/** Whether there is a connection, as far as the browser and the last request can tell. */
export const online = signal(typeof navigator === "undefined" || navigator.onLine !== false);

/** Runs now and whenever trying again makes sense: back online, page shown again. */
export function onReturn(act: () => void): () => void {
  const seen = () => document.visibilityState === "visible" && act();
  addEventListener("online", act);
  document.addEventListener("visibilitychange", seen);
  return () => {
    removeEventListener("online", act);
    document.removeEventListener("visibilitychange", seen);
  };
}

export function watchConnection(): void {
  addEventListener("online", () => {
    online.value = true;
  });
  addEventListener("offline", () => {
    online.value = false;
  });
}
