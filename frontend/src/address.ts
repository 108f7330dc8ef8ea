import { signal } from "./platform/signals";

const here = () => location.pathname.replace(/\/+$/, "") || "/";

/** The path that is shown. Query and fragment are read from the address by the screens that want them. */
export const path = signal(here());

/** Looks where the browser is now. */
export const follow = () => {
  path.value = here();
};

/** Goes to an address inside the app; `replace` where going back should not lead here again. */
export function route(url: string, replace = false): void {
  history[replace ? "replaceState" : "pushState"](null, "", url);
  follow();
}

/** Plain taps on links into the app are followed here; everything else (new tab, download, mail, telephone) is the browser's. */
function onClick(event: MouseEvent): void {
  const link = (event.target as Element).closest?.("a");
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  const inside = link?.origin === location.origin && !link.target && !link.hasAttribute("download");
  if (event.defaultPrevented || !plain || !inside || link.getAttribute("href")?.startsWith("#")) return;
  event.preventDefault();
  route(link.pathname + link.search);
}

/** Hears taps on links and the browser's own back and forward, until the answer is called. */
export function watchAddress(): () => void {
  addEventListener("click", onClick);
  addEventListener("popstate", follow);
  return () => {
    removeEventListener("click", onClick);
    removeEventListener("popstate", follow);
  };
}
