import { duration } from "./format";

export const title = "How did it go?";
export const connected = (seconds: number) => `You were connected for ${duration(seconds)}.`;
export const unknown = "Say what happened, and we line up what comes next.";
export const told = "I told them";
export const asked = "I asked them";
export const rows = {
  counter_offer: "They offered more",
  voicemail: "Voicemail",
  no_answer: "Nobody picked up",
  gatekeeper: "Somebody else picked up",
  cut_off: "We got cut off",
};
export const somethingElse = "Something else";
export const others = {
  wrong_number: "It was the wrong number",
  asked_to_wait: "They asked me to wait",
  upset_before: "They got upset before I said it",
  stopped: "I stopped",
  withdrawn_by_employer: "They had withdrawn it",
  changed_mind: "I changed my mind",
};
export const reactionLabel = "How did they take it?";
export const reactions = { well: "took it well", disappointed: "disappointed", upset: "upset" };
export const chipsLabel = "Did they say…";
export const chips = { other_role: "they mentioned another role", stay_in_touch: "asked me to stay in touch" };
export const saidNo = "Had you said no before it was cut off?";
export const yes = "Yes";
export const no = "No";
export const note = "Anything to remember? (optional)";
export const terms = "What did they offer?";
export const answerBy = "When do they want an answer?";
export const hardPart = (name: string) => `That's the hard part done. Next: a short email to ${name}, already written.`;
export const thinkFirst = "Need time to think? Don't send the email yet.";
export const save = {
  email: "Save and write the email",
  try_again: "Save and set the next try",
  counter: "Save and think it over",
  done: "Save",
};
export const keptHere = "Saved here. It goes out when you're back online.";
