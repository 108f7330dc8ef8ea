/** Is it safe, who to call, and the reason. */

export const title = "Before you say no";
export const lead = "Is the other job certain?";
export const legend = "Is the other job certain?";
export const signed = "Yes, signed and certain";
export const notSigned = "Not signed yet";
export const none = "I'm not taking another job";
export const accepted = "I've already accepted this one";
export const wrong = "Something about it feels wrong";
export const waitTitle = "Wait for the signature";
export const waitLead = "Until then you can ask them for time, and we'll write that call.";
export const askTime = "Ask for time";
export const remind = "Remind me";
export const anyway = "Decline anyway";
export const anywayWarning = "If the other job falls through, this one will be gone.";
export const when = "When will you know?";
export const whenHint = "One date that you can keep. You'll say it on the call.";
export const writeCall = "Write that call";
export const noneTitle = "Would anything change your mind?";
export const noneLead = "More pay, another team, a later start: if yes, ask for it before you say no.";
export const nothing = "No, my mind is made up";
export const something = "Yes, something would";
export const what = "What would you need?";
export const whatHint = "Say it as you would to them: “a start in March”.";
export const acceptedTitle = "You've already said yes here";
export const acceptedLead =
  "Taking it back is a harder call. It's still better done by phone, and soon. We'll write it for you.";
export const acceptedLook =
  "First look at what you signed: notice, a signing bonus, moving costs. This isn't legal advice.";
export const acceptedGo = "Write that call";
export const wrongTitle = "Trust that feeling";
export const wrongLead =
  "A real employer never asks for money, bank details or a quick signature before you've met anyone.";
export const wrongLook = "Look up their number yourself and ring it. Don't use the one in the email.";
export const wrongLeave = "Leave it unanswered";
export const wrongGo = "It's real. Go on";
