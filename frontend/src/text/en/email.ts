/** Messages, and what remains. */

export const titles = {
  confirming_email: "Send it while it's fresh",
  written_decline: "Read it once, then send it",
  thank_you: "A thank-you",
  referrer_note: "Tell whoever referred you",
  call_request: "Ask for a good time",
  ask_for_time: "Ask them for time",
  ask_for_terms: "Ask for what you need",
  counter_reply: "Answer their offer",
  withdraw_acceptance: "Take it back, kindly",
} as Record<string, string>;
export const title = "Your message";
export const lead = (name: string) => `To ${name}. It goes from your own mail app.`;
export const leadNobody = "It goes from your own mail app.";
export const noAddress = "Add the address in your mail app.";
export const discreet = "It gives nothing away.";
export const to = "To";
export const subject = "Subject";
export const body = "The email";
export const open = "Open in my mail app";
export const copyFirst = "Copy the text";
export const openAfterCopy = "Now open my mail app";
export const tooLong = "Too long for a mail app in one go. Copy it, then paste it there.";
export const copy = "Copy";
export const copied = "Copied";
export const notCopied = "Your browser didn't let us copy. Press and hold the text instead.";
export const share = "Share";
export const didYou = "Did you send it?";
export const onlyYou = "It left here for your mail app. Only you know the rest.";
export const yes = "Yes, sent";
export const notYet = "Not yet";
export const notSent = "Kept as a draft";
export const call = "Call instead";
export const none = "There's nothing to send";
export const noneLead = "Choose whom to write to first.";
export const choose = "Choose who to write to";
