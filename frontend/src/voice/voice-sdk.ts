import "./plainSocket";
import { type Call, Device } from "@twilio/voice-sdk";
import { hangUp } from "../api/calls";
import { answer, api } from "../api/client";
import type { CallToken } from "../api/types";
import { telephone } from "../call/telephone";
import { asProblem } from "./errors";
import { openLine } from "./line";

/** All of the kit's sounds are this silence: the stage says what happens, and nothing is fetched from elsewhere. */
const SILENCE = "data:audio/wav;base64,UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQIAAACAgA==";
const SOUNDS = ["disconnect", "dtmf0", "dtmf1", "dtmf2", "dtmf3", "dtmf4", "dtmf5", "dtmf6", "dtmf7", "dtmf8", "dtmf9"];
const sounds = Object.fromEntries(["incoming", "outgoing", "dtmfh", "dtmfs", ...SOUNDS].map((name) => [name, SILENCE]));
const CONNECT_MS = 15_000;

/** Takes the place of the kit's reports about the line where nothing may leave this machine. */
class Silent {
  on = () => Promise.resolve();
  debug = this.on;
  info = this.on;
  warn = this.on;
  error = this.on;
  post = this.on;
  postMetrics = this.on;
  setHost = this.on;
  setToken = this.on;
  disable = this.on;
  enable = this.on;
}

/** The kit takes these as well; they are not among its described options. */
type Hidden = { chunderw?: string; Publisher?: typeof Silent };

type Microphone = Promise<MediaStream | Error> | undefined;

/**
 * Places a call whose telephone this page is. The microphone was asked for within the tap: without it nothing is placed,
 * and with it it is given back at once, as the kit takes it itself. Raises `Problem`. Gives the call's id.
 */
export async function start(asked: Microphone, place: () => Promise<string>): Promise<string> {
  const microphone = (await asked) ?? new DOMException("", "NotFoundError");
  if (!(microphone instanceof MediaStream)) throw asProblem(microphone);
  for (const track of microphone.getTracks()) track.stop();
  const callId = await place();
  await connect(callId);
  return callId;
}

/** Whom the call reaches is for the service to say: the page only names it. Where this fails, the call is hung up. */
async function connect(callId: string): Promise<void> {
  const path = { call_id: callId };
  const { token, signalling } = await answer<CallToken>(api.POST("/calls/{call_id}/token", { params: { path } }));
  const hidden: Hidden = signalling ? { chunderw: signalling, Publisher: Silent } : {};
  const options: Device.Options & Hidden = {
    closeProtection: true,
    disableAudioContextSounds: true,
    enableImprovedSignalingErrorPrecision: true,
    logLevel: "silent",
    sounds,
    ...hidden,
  };
  const device = new Device(token, options);
  try {
    const call = await inTime(device, device.connect({ params: { call: callId } }));
    telephone.value = openLine(callId, { device, call });
  } catch (error) {
    device.destroy();
    void hangUp(callId).catch(() => undefined);
    throw asProblem(error);
  }
}

/** The kit goes on trying for as long as nobody stops it. */
function inTime(device: Device, connecting: Promise<Call>): Promise<Call> {
  const failed = new Promise<never>((_, fail) => {
    device.once("error", fail);
    setTimeout(() => fail(Object.assign(new Error(), { code: 31003 })), CONNECT_MS);
  });
  return Promise.race([connecting, failed]);
}
