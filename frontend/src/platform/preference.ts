import { recall, remember } from "./local";

const KEY = "prefers-writing";

/** A wish said before there is an account; it goes to the account with the first offer. */
export const prefersWriting = () => recall(KEY) === "yes";
export const preferWriting = (yes: boolean) => remember(KEY, yes ? "yes" : null);
