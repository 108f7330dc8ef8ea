import { signal } from "@preact/signals-core";

const KEY = "practice";

/**
 * True where the service places pretend calls only. Every answer that says so is listened to, and it is remembered, so
 * that the strip stands there from the first paint on and nothing jumps.
 */
export const practice = signal(read());

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

export function learnPractice(only: boolean): void {
  if (practice.value === only) return;
  practice.value = only;
  localStorage.setItem(KEY, only ? "yes" : "no");
}
