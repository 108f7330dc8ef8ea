import type { Call, Device } from "@twilio/voice-sdk";
import type { Telephone } from "../call/telephone";
import type { Act } from "../call/types";
import type { View } from "../call/view";
import { toast } from "../parts/Toast";
import { signal } from "../platform/signals";
import * as stage from "../text/en/stage";
import { says } from "./errors";
import * as words from "./words";

/** What the stage says of a telephone that rings beside it is not so here. */
function withoutPhone(view: View): View {
  const { strip, hint, text, buttons } = view;
  return {
    ...view,
    strip: strip?.text === stage.noData ? { ...strip, text: words.noNetwork } : strip,
    hint: hint === stage.stillThere ? null : hint,
    text: text === stage.cancellingDo ? stage.ending : text,
    buttons: buttons.map((each) => (each.act === "again" ? { ...each, label: words.callAgain } : each)),
  };
}

const sentence = (error: unknown) => `${says(error).join(". ")}`;

/** A call out of this page, from the tap to its end: what it adds to the stage, and what taps do to it. */
export function openLine(callId: string, { device, call }: { device: Device; call: Call }): Telephone {
  const muted = signal(false);
  const lost = signal(false);
  const notice = signal<string | null>(null);
  const title = document.title;
  let over = false;

  const end = () => {
    if (over) return;
    over = true;
    if (document.visibilityState === "hidden") toast(words.endedMeanwhile);
    document.title = title;
    document.removeEventListener("visibilitychange", seen);
    device.destroy();
  };
  /** A hidden page may lose its microphone, and some browsers let it stop altogether. */
  const seen = () => {
    const hidden = document.visibilityState === "hidden";
    document.title = hidden ? words.comeBack : title;
    notice.value = hidden ? words.comeBack : null;
    const track = call.getLocalStream()?.getAudioTracks()[0];
    lost.value = !hidden && track !== undefined && (track.readyState === "ended" || track.muted);
  };
  const reconnect = async () => {
    try {
      await device.audio?.setInputDevice("default");
      lost.value = false;
    } catch (error) {
      notice.value = sentence(error);
    }
  };

  call.on("error", (error) => {
    notice.value = sentence(error);
  });
  call.on("reconnecting", () => {
    notice.value = words.weak;
  });
  call.on("reconnected", () => {
    notice.value = null;
  });
  for (const last of ["disconnect", "cancel", "reject"]) call.on(last, end);
  document.addEventListener("visibilitychange", seen);

  const strip = (): View["strip"] => {
    if (lost.value) {
      const again = { act: "microphone", label: words.reconnect, look: "btn" } as const;
      return { icon: "mic-off", text: notice.value ?? words.microphoneLost, buttons: [again] };
    }
    if (notice.value) return { icon: "triangle-alert", text: notice.value, buttons: [] };
    return muted.value ? { icon: "mic-off", text: words.muted, buttons: [] } : null;
  };
  const dress = (view: View): View => {
    const [ends] = view.controls;
    const isMuted = muted.value;
    const live = ends?.act === "end" || ends?.act === "hang_up";
    if (!live) return withoutPhone(view);
    const mute = {
      act: "mute",
      label: isMuted ? words.unmute : words.mute,
      icon: isMuted ? "mic-off" : "mic",
      look: "alt",
    } as const;
    return withoutPhone({ ...view, controls: [mute, ...view.controls], strip: strip() ?? view.strip });
  };
  const act = (act: Act) => {
    if (act === "hang_up" || act === "cancel") call.disconnect();
    if (act === "microphone") void reconnect();
    if (act !== "mute") return;
    call.mute(!muted.value);
    muted.value = !muted.value;
  };
  return { callId, dress, act };
}
