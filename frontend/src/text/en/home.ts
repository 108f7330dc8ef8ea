import { list, many } from "./format";

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

export const home = {
  next: "Your next call",
  after: "Almost done",
  written: "Your next step",
  lead: (company: string) => `The sooner ${company} knows, the sooner they can offer it to someone else.`,
  afterLead: (company: string) => `${company} has heard it from you. A short email closes it well.`,
  allDone: "Nothing left to do",
  allDoneLead: "Everyone has heard. Enjoy what's next.",
  others: "Your other offers",
  daysLeft(days: number): string {
    if (days < 0) return "Date has passed";
    return days === 0 ? "Last day" : `${many(days, "day", "days")} left`;
  },
  toPerson: (name: string, title: string | null) => `To ${title ? `${name}, ${title}` : name}`,
  said: (line: string) => `“${line}”`,
  stepWords: (key: string, step: number, count: number) => `${NEXT[key] ?? ""} (${step} of ${count})`,
  state: (key: string) => NEXT[key] ?? "",
  button: (key: string) => BUTTON[key] ?? "Open",
  callNow: "Call now",
  ringingMe: "They're ringing me",
  keepQuiet: (companies: string[]) =>
    companies.length > 1
      ? `Keep it off LinkedIn until ${list(companies)} have heard.`
      : "Keep it off LinkedIn until everyone has heard.",
  nowhere: "There's nothing here",
  nowhereLead: "The address may be old. Your offers are safe.",
  toOffers: "To your offers",
  people: "Doors you left open",
  peopleEmpty: "People appear here after your first call.",
  peopleBar: "People",
};

export const start = {
  title: "Two offers is a good problem",
  lead: "Congratulations. Turn down a job offer by phone, kindly. It takes about ten minutes, and most of that is getting ready.",
  guilt: "Feeling bad about it is normal. It means you took them seriously.",
  steps: [
    { name: "Offer", says: "Paste the email. We find names and dates." },
    { name: "Script", says: "Six short lines in your words." },
    { name: "Rehearse", says: "Read it out loud once." },
    { name: "Call", says: "Your script stays on screen while you talk." },
    { name: "Follow up", says: "The thank-you email is already written." },
  ],
  paste: "Paste the offer",
  type: "Type it instead",
  rather: "I'd rather write than call",
  ratherOn: "We'll write it together. Writing is as good as calling.",
  relay: "I use a relay service",
  account: "I already have an account",
  accountHow: "Open the sign-in link that you were sent, or that was printed when Bowout started.",
};
