/** The words around every screen. */
type Trouble = { code: string; status: number; message: string; detail: string | null; errors?: { detail: string }[] };

const TROUBLES: Record<string, { title: string; safe: string }> = {
  offline: { title: "No connection", safe: "What you typed is kept here. Try again when you're back online." },
  "not-found": { title: "We can't find that", safe: "It may have been removed." },
  "sign-in": { title: "You're signed out", safe: "Nothing is lost. Open your sign-in link again to go on." },
  "link-used": {
    title: "This link has been used",
    safe: "Each link works once. Ask for a new one; your offers are safe.",
  },
  "one-owner": { title: "This Bowout has an owner", safe: "Open the sign-in link that was printed when it started." },
};

export const appName = "Bowout";
export const back = "Back";
export const undo = "Undo";
export const tryAgain = "Try again";
export const goOn = "Go on";
export const loading = "Loading";
export const addOffer = "Add an offer";
export const settings = "Settings";
export const mainTabs = "Main";
export const offersTab = "Offers";
export const peopleTab = "People";
export const stepOf = (step: number, count: number) => `Step ${step} of ${count}`;
export const offline = "No connection. Your script works; changes are kept here.";
export const practiceOnly = "Practice calls only. Nobody real is rung.";
export const newVersion = "A newer version is ready.";
export const reload = "Reload";
export function problem(trouble: Trouble): { title: string; safe: string } {
  const known = TROUBLES[trouble.code];
  if (known) return known;
  if (trouble.status >= 500 || trouble.status === 0) {
    return { title: "Something broke on our side", safe: "What you saved is safe. Try again in a moment." };
  }
  // What is wrong with each field says more than that something is.
  const wrong = trouble.errors?.map(({ detail }) => detail).join(" ");
  return { title: trouble.message || "That didn't work", safe: wrong || (trouble.detail ?? "Nothing was changed.") };
}
