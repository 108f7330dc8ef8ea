/** On which screen of a ready decline the person stopped, and whether the script has been read aloud: this phone's memory. */
type Screen = "script" | "rehearse" | "ready";

const read = (key: string) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

export const stoppedAt = (declineId: string) => read(`stopped:${declineId}`);
export const rememberScreen = (declineId: string, screen: Screen) =>
  localStorage.setItem(`stopped:${declineId}`, screen);
export const hasRehearsed = (declineId: string) => read(`rehearsed:${declineId}`) === "yes";
export const rememberRehearsal = (declineId: string) => localStorage.setItem(`rehearsed:${declineId}`, "yes");
