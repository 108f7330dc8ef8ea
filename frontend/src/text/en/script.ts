/** The script and its first reading aloud. */
/** "About 45 seconds", to the nearest five. */
function aboutSeconds(seconds: number): string {
  return `About ${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
}

export const title = "This is yours";
export const lead = (seconds: number) => `${aboutSeconds(seconds)} out loud. Tap a line to change it.`;
export const tones = { warm: "Warmer", formal: "More formal" };
export const toneLabel = "How it sounds";
export const toneChanged = "Wording changed";
export const yourName = "Your name, as you say it";
export const saveName = "Save";
export const editTitle = "Change this line";
export const editLabel = "What you will say";
export const editHint = "Short sentences are easier to say: twelve words at most.";
export const keep = "Keep this";
export const original = "Use the first wording";
export const lineChanged = "Line changed";
export const use = (better: string) => `Use: “${better}”`;
export const takeOut = "Take it out";
export const asItIs = "Keep it as it is";
export const kept = "Kept as it is";
export const lookFirst = "Look at this first";
export const why = "Why";
export const source = (who: string) => `Advice: ${who}.`;
export const opposite = (other: string) => `Others say: ${other}`;
export const rehearse = "Rehearse";
export const callNow = "Call now";
export const unreviewed = "No native speaker has checked this wording yet.";
export const names = {
  greet: "Hello",
  thank: "Thanks",
  no: "The decision",
  ask: "The question",
  reason: "The reason",
  goodwill: "Goodwill",
  door: "The open door",
  close: "Goodbye",
};
export const noScript = "The script comes with the next answer. Choose whom to call and a reason first.";
