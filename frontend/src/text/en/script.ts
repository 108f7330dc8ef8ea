import { many } from "./format";

/** The script and its first reading aloud. */
export const script = {
  title: "This is yours",
  lead: (seconds: number) => `${aboutSeconds(seconds)} out loud. Tap a line to change it.`,
  tones: { warm: "Warmer", formal: "More formal" },
  toneLabel: "How it sounds",
  toneChanged: "Wording changed",
  yourName: "Your name, as you say it",
  saveName: "Save",
  editTitle: "Change this line",
  editLabel: "What you will say",
  editHint: "Short sentences are easier to say: twelve words at most.",
  keep: "Keep this",
  original: "Use the first wording",
  lineChanged: "Line changed",
  use: (better: string) => `Say: “${better}”`,
  takeOut: "Take it out",
  why: "Why",
  source: (who: string) => `Advice: ${who}.`,
  opposite: (other: string) => `Others say: ${other}`,
  rehearse: "Rehearse",
  callNow: "Call now",
  unreviewed: "No native speaker has checked this wording yet.",
  names: {
    greet: "Hello",
    thank: "Thanks",
    no: "The decision",
    ask: "The question",
    reason: "The reason",
    goodwill: "Goodwill",
    door: "The open door",
    close: "Goodbye",
  },
  noScript: "The script comes with the next answer. Choose whom to call and a reason first.",
};

export const rehearse = {
  title: "Read it out loud once",
  lead: (seconds: number) => `${aboutSeconds(seconds)}. Nothing is recorded or sent.`,
  quietly: "Read it under your breath if you're not alone.",
  start: "Start reading",
  next: "Next line",
  left: "Time left",
  pace: { ready: "at your pace", good: "good pace", fast: "a bit fast", slow: "nice and slow" },
  overall: {
    ready: "",
    good: "A good pace.",
    fast: "A bit fast. Let each line land.",
    slow: "Nice and slow.",
  },
  endTitle: "You've said the hardest sentence",
  endLead: (seconds: number) => `It took you ${many(seconds, "second", "seconds")}.`,
  ready: "I'm ready to call",
  again: "Once more",
  edit: "Change the script",
};

/** "About 45 seconds", to the nearest five. */
function aboutSeconds(seconds: number): string {
  return `About ${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
}
