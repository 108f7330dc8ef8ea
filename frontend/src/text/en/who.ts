export const title = "Who to call";
export const lead = "Whoever made you the offer, or whoever you know best.";
export const agencyLead = (company: string) => `The agency hears first; they'll tell ${company}.`;
export const legend = "Who to call";
export const call = (name: string) => `Call ${name}`;
export const choose = "Choose somebody";
export const noNumberYet = "No number yet";
export const noNumber = "No number yet. Look at the bottom of their email, or ask for a good time to talk.";
export const addNumber = "Add a number";
export const number = "Phone number";
export const numberHint = "With the country, if it's abroad: +44 …";
export const extension = "Extension (optional)";
export const emailTime = "Email for a good time";
export const someoneElse = "Someone else";
export const name = "Their name";
export const save = "Save";
export const badNumber = "This number was wrong before. Change it first.";
export const write = (name: string) => `Write to ${name}`;
export const writeTitle = "Who to write to";
export const writeLead = "Whoever made you the offer.";
export const partOf = {
  extended_offer: "Made you the offer",
  hiring_manager: "Hiring manager",
  recruiter: "Recruiter",
  agency_recruiter: "Recruitment agency",
  interviewer: "Interviewed you",
  referrer: "Referred you",
  assistant: "Assistant",
};
