export const title = "Two offers is a good problem";
export const lead =
  "Congratulations. Turn down a job offer by phone, kindly. It takes about ten minutes, and most of that is getting ready.";
export const guilt = "Feeling bad about it is normal. It means you took them seriously.";
export const steps = [
  { name: "Offer", says: "Paste the email. We find names and dates." },
  { name: "Script", says: "Six short lines in your words." },
  { name: "Rehearse", says: "Read it out loud once." },
  { name: "Call", says: "Your script stays on screen while you talk." },
  { name: "Follow up", says: "The thank-you email is already written." },
];
export const paste = "Paste the offer";
export const type = "Type it instead";
export const rather = "I'd rather write than call";
export const ratherOn = "We'll write it together. Writing is as good as calling.";
export const relay = "I use a relay service";
export const account = "I already have an account";
export const accountHow = "Open the sign-in link that you were sent, or that was printed when Bowout started.";
