export const title = "What's the honest reason?";
export const lead = "You choose how much of it to say.";
export const legend = "The reason";
export const first = {
  career_goals: "A better fit for where I'm heading",
  pay_or_terms: "Pay or terms",
  role_content: "The role doesn't match my path",
  values_or_fit: "Not the right place for me",
  personal: "Personal",
  prefer_not_to_say: "Rather not say",
};
export const others = {
  level: "The level isn't right",
  location_or_commute: "The place or the commute",
  work_mode: "Office days or remote work",
  timing: "The timing",
  staying: "I'm staying where I am",
};
export const another = "Another reason";
export const vague = "You can stay vague and still be honest. We'll keep it kind.";
export const own = "Anything else? (optional)";
export const ownHint = "One sentence, as you would say it.";
export const openness = "How much may they know about the other job?";
export const open = { none: "Nothing about it", another_opportunity: "That there is one" };
export const payTitle = "They may offer more. Would that change your mind?";
export const payNo = "No";
export const payYes = "Yes";
export const payTalk = "Then talk to them first. Ask for what you need before you decline.";
export const payAsk = "Ask for it";
export const payWhat = "What would you need?";
export const write = "Write my script";
export const writeEmail = "Write my email";
