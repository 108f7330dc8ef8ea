export const settings = {
  title: "Settings",
  guest: "You're a guest. What you do here is kept for 7 days unless you sign in.",
  name: "Your name",
  nameHint: "As you say it on the phone. It stands in the script and under emails.",
  phone: "Your number",
  proven: (national: string) => `${national} is yours.`,
  unproven: "Asked before the first call that rings you.",
  changeNumber: "Change",
  relay: "Relay prefix",
  relayHint: "If you call through a relay service: 711 or 18001. It is dialled before every number.",
  writing: "I'd rather write than call",
  writingHint: "Offers then open on the email. You can still call.",
  call: "How to call",
  callModes: {
    none: "Ask me each time",
    bridge: "Ring my phone",
    own_phone: "My phone's dialler",
    browser: "In this browser",
  },
  size: "Text size",
  sizes: { normal: "Normal", larger: "Larger", largest: "Largest" },
  language: "Language",
  languageNote: "The app speaks English. Scripts can be in another language than the app.",
  signOff: "How you sign emails",
  signOffHint: "Name, number, whatever they need to reach you.",
  profile: "Profile link (optional)",
  help: "Help",
  signOut: "Sign out",
  saved: "Saved",
  none: "Sign in, or begin with an offer, to set these.",
};

export const help = {
  title: "Help",
  lead: "Bowout helps you say no to a job offer by phone.",
  items: [
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
  ],
};
