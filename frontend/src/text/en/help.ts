export const title = "Help";
export const lead = "Bowout helps you say no to a job offer by phone.";
export const items = [
  {
    q: "Does it call by itself?",
    a: "No. It rings you first, and them only when you say so. It never speaks for you.",
  },
  { q: "Is anything recorded?", a: "No. Calls aren't recorded or written down, here or by the phone service." },
  {
    q: "Will it tell them where I'm going?",
    a: "Never. It doesn't name your other employer, and warns you if you do.",
  },
  {
    q: "What if nobody picks up?",
    a: "The offer stays open. The next try is lined up, and after two you can write.",
  },
  { q: "Can I write instead?", a: "Yes. Settings has “I'd rather write than call”, and writing is as good." },
  {
    q: "What if the other job falls through?",
    a: "You left well, so you can ring them. Your notes of what was said are kept.",
  },
];
