import { many } from "./format";

/** "About 45 seconds", to the nearest five. */
function aboutSeconds(seconds: number): string {
  return `About ${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
}

export const title = "Read it out loud once";
export const lead = (seconds: number) => `${aboutSeconds(seconds)}. Nothing is recorded or sent.`;
export const quietly = "Read it under your breath if you're not alone.";
export const start = "Start reading";
export const next = "Next line";
export const left = "Time left";
export const pace = { ready: "at your pace", good: "good pace", fast: "a bit fast", slow: "nice and slow" };
export const overall = {
  ready: "",
  good: "A good pace.",
  fast: "A bit fast. Let each line land.",
  slow: "Nice and slow.",
};
export const endTitle = "You've said the hardest sentence";
export const endLead = (seconds: number) => `It took you ${many(seconds, "second", "seconds")}.`;
export const ready = "I'm ready to call";
export const again = "Once more";
export const edit = "Change the script";
