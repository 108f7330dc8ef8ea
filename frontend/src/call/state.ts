import * as words from "../text/en/stage";
import { dialled } from "./dialled";
import { ownPhone } from "./ownPhone";
import type { Button, Scene, View } from "./view";

export type { Button, Panel, Scene, View } from "./view";

/** The server's state, the mode and what the page knows itself, as one picture. Pure: same scene, same view. */
export function look(scene: Scene): View {
  const view = scene.call?.mode === "own_phone" || scene.incoming ? ownPhone(scene) : dialled(scene);
  return { ...view, strip: view.strip ?? strip(scene) };
}

function strip({ call, incoming, online, dim, trouble }: Scene): View["strip"] {
  const seen: Button = { act: "seen", label: words.close, icon: "x" };
  const anyway: Button = { act: "again_anyway", label: words.ringAnyway };
  if (trouble) return { icon: "triangle-alert", text: trouble.text, buttons: trouble.anyway ? [anyway, seen] : [seen] };
  if (call?.state === "ended") return null;
  const own = incoming || call?.mode === "own_phone";
  if (!online) return { icon: "wifi-off", text: own ? words.noDataOwn : words.noData, buttons: [] };
  return dim ? { icon: "info", text: words.mayDim, buttons: [seen], slight: true } : null;
}
