import { many } from "./format";

const NEXT: Record<string, string> = {
  none: "Not started",
  deciding: "Next: is it safe to say no yet?",
  who: "Next: choose who to call",
  reason: "Next: the reason, and your script",
  rehearse: "Script ready. Next: rehearse",
  call: "Script ready. Next: the call",
  written: "Next: read the email and send it",
  in_call: "In a call",
  told: "They know. Next: the email",
  following_up: "They know. Next: the email",
  closed: "Done",
  weighing_counter: "They offered more. You're thinking about it",
  waiting: "Waiting",
  cancelled: "You changed your mind",
  overtaken: "They withdrew it",
  accepted: "You accepted this one",
};

const BUTTON: Record<string, string> = {
  none: "Get ready to call",
  deciding: "Go on",
  who: "Choose who to call",
  reason: "Write the script",
  rehearse: "Rehearse for 2 minutes",
  call: "Call now",
  written: "Read the email",
  in_call: "Back to the call",
  told: "Write the email",
  following_up: "Write the email",
  weighing_counter: "Go on",
  waiting: "Go on",
};

export const next = "Your next call";
export const after = "Almost done";
export const written = "Your next step";
export const lead = (company: string) => `The sooner ${company} knows, the sooner they can offer it to someone else.`;
export const afterLead = (company: string) => `${company} has heard it from you. A short email closes it well.`;
export const allDone = "Nothing left to do";
export const allDoneLead = "Everyone has heard. Enjoy what's next.";
export const others = "Your other offers";
export function daysLeft(days: number): string {
  if (days < 0) return "Date has passed";
  return days === 0 ? "Last day" : `${many(days, "day", "days")} left`;
}
export const toPerson = (name: string, title: string | null) => `To ${title ? `${name}, ${title}` : name}`;
export const said = (line: string) => `“${line}”`;
export const stepWords = (key: string, step: number, count: number) => `${NEXT[key] ?? ""} (${step} of ${count})`;
export const state = (key: string) => NEXT[key] ?? "";
export const button = (key: string) => BUTTON[key] ?? "Open";
export const howDidItGo = "How did it go?";
export const callNow = "Call now";
export const ringingMe = "They're ringing me";
export const keepQuiet = "Keep it off LinkedIn until everyone has heard.";
export const nowhere = "There's nothing here";
export const nowhereLead = "The address may be old. Your offers are safe.";
export const toOffers = "To your offers";
export const people = "Doors you left open";
export const peopleEmpty = "People appear here after your first call.";
export const peopleBar = "People";
