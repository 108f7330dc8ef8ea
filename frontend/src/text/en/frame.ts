/** The words around every screen. */
type Trouble = { code: string; status: number; message: string; detail: string | null };

const TROUBLES: Record<string, { title: string; safe: string }> = {
  offline: { title: "No connection", safe: "What you typed is kept here. Try again when you're back online." },
  "not-found": { title: "We can't find that", safe: "It may have been removed, or it belongs to somebody else." },
  "sign-in": { title: "You're signed out", safe: "Nothing is lost. Open your sign-in link again to go on." },
  "link-used": {
    title: "This link has been used",
    safe: "Each link works once. Ask for a new one; your offers are safe.",
  },
  "one-owner": { title: "This Bowout has an owner", safe: "Open the sign-in link that was printed when it started." },
  limit: { title: "That was a lot at once", safe: "Wait a minute, then try again. Nothing is lost." },
};

export const frame = {
  appName: "Bowout",
  back: "Back",
  undo: "Undo",
  tryAgain: "Try again",
  goOn: "Go on",
  loading: "Loading",
  addOffer: "Add an offer",
  settings: "Settings",
  mainTabs: "Main",
  offersTab: "Offers",
  peopleTab: "People",
  stepNames: ["Offer", "Script", "Rehearse", "Call", "Follow up"],
  stepOf: (step: number, count: number) => `Step ${step} of ${count}`,
  offline: "No connection. Your script works; changes are kept here.",
  practiceOnly: "Practice calls only. Nobody real is rung.",
  newVersion: "A newer version is ready.",
  reload: "Reload",
  problem(trouble: Trouble): { title: string; safe: string } {
    const known = TROUBLES[trouble.code];
    if (known) return known;
    if (trouble.status >= 500 || trouble.status === 0) {
      return { title: "Something broke on our side", safe: "What you saved is safe. Try again in a moment." };
    }
    return { title: trouble.message || "That didn't work", safe: trouble.detail ?? "Nothing was changed." };
  },
};
