/** A decline that rests. */
export const said = {
  waiting: { title: "Waiting, on purpose", lead: "We'll remind you when the date comes. Nothing is sent before." },
  weighing_counter: { title: "They offered more", lead: "Take your time. Nothing is sent until you say so." },
  cancelled: { title: "You changed your mind", lead: "Everything that was lined up here is off." },
  overtaken: {
    title: "They withdrew it",
    lead: "There's nothing left to decline. A short thank-you keeps the door open.",
  },
  other: { title: "Nothing to do here now", lead: "" },
};
export const resume = "Decline after all";
export const changeMind = "I'll take their offer";
