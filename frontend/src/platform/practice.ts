import { recall, remember } from "./local";
import { signal } from "./signals";

const KEY = "practice";

/**
 * True where the service places pretend calls only. Every answer that says so is listened to, and it is remembered, so
 * that the strip stands there from the first paint on and nothing jumps.
 */
export const practice = signal(recall(KEY) === "yes");

export function learnPractice(only: boolean): void {
  if (practice.value === only) return;
  practice.value = only;
  remember(KEY, only ? "yes" : "no");
}
