export const title = "Settings";
export const guest = "You're a guest. What you do here is kept for 7 days unless you sign in.";
export const name = "Your name";
export const nameHint = "As you say it on the phone. It stands in the script and under emails.";
export const phone = "Your number";
export const proven = (national: string) => `${national} is yours.`;
export const unproven = "Asked before the first call that rings you.";
export const changeNumber = "Change";
export const shown = "The number they see";
export const show = "Show my own number to them";
export const showAgain = "Prove it again";
export const hide = "Don't show my number";
export const relay = "Relay prefix";
export const relayHint = "If you call through a relay service: 711 or 18001. It is dialled before every number.";
export const writing = "I'd rather write than call";
export const writingHint = "Offers then open on the email. You can still call.";
export const call = "How to call";
export const callModes = {
  none: "Ask me each time",
  bridge: "Ring my phone",
  own_phone: "My phone's dialler",
  browser: "In this browser",
};
export const size = "Text size";
export const sizes = { normal: "Normal", larger: "Larger", largest: "Largest" };
export const language = "Language";
export const languageNote = "The app speaks English. Scripts can be in another language than the app.";
export const signOff = "How you sign emails";
export const signOffHint = "Name, number, whatever they need to reach you.";
export const profile = "Profile link (optional)";
export const help = "Help";
export const signOut = "Sign out";
export const saved = "Saved";
export const none = "Sign in, or begin with an offer, to set these.";
