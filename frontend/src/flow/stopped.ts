import { recall, remember } from "../platform/local";

/** On which screen of a ready decline the person stopped, and whether the script has been read aloud: this phone's memory. */
type Screen = "script" | "rehearse" | "ready";

export const stoppedAt = (declineId: string) => recall(`stopped:${declineId}`);
export const rememberScreen = (declineId: string, screen: Screen) => remember(`stopped:${declineId}`, screen);
export const hasRehearsed = (declineId: string) => recall(`rehearsed:${declineId}`) === "yes";
export const rememberRehearsal = (declineId: string) => remember(`rehearsed:${declineId}`, "yes");
