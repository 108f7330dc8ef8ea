import * as words from "../text/en/stage";
import { type Button, blank, readable, type Scene, talking, type View } from "./view";

const OVER: Button = { act: "over", label: words.over, look: "alt" };

/** Their own phone: the page cannot know what happens in the dialler, so it asks, once, and believes the answer. */
export function ownPhone(scene: Scene): View {
  const { call, who, incoming, asked, place } = scene;
  if (call?.state === "ended") return { ...readable(scene), leave: call.result === "not_made" ? "before" : "outcome" };
  const hello = incoming && place.at === 0;
  if (hello) {
    const controls: Button[] = [{ act: "not_made", label: words.didNotPickUp }, OVER];
    return { ...talking(scene, controls), state: words.ringsMe(who), pulse: false, since: null };
  }
  if (incoming || call?.state === "connected") return talking(scene, [OVER]);
  if (asked) return { ...talking(scene, []), state: words.calling(who), pulse: false, since: null, strip: question };
  return beforeDialling(scene);
}

const question: View["strip"] = {
  icon: "phone",
  text: words.howIsIt,
  buttons: [
    { act: "talking", label: words.talking, look: "btn" },
    { act: "over", label: words.over },
    { act: "no_answer", label: words.noAnswer },
    { act: "not_made", label: words.didNotCall },
  ],
};

function beforeDialling({ who, phone, copied }: Scene): View {
  const dial: Button = { act: "dial", label: words.yourCall(who), icon: "phone", look: "btn" };
  const copy: Button = { act: "copy", label: copied ? words.copied : words.copyNumber, icon: "copy", look: "alt" };
  const now: Button = { act: "talking", label: words.onTheCall };
  return {
    ...blank,
    state: words.notYet,
    voice: "app",
    text: phone ? words.tapCall : words.onAnyPhone,
    buttons: phone ? [dial] : [copy, dial],
    controls: [
      { act: "not_made", label: words.notNow },
      { ...now, look: "alt" },
    ],
  };
}
