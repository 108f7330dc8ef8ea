import { recall, remember } from "./local";

const KEY = "signed-in";

/** Somebody has signed in on this phone, and has neither signed out since nor been signed out. Nobody else is asked for. */
export const isSignedIn = () => recall(KEY) === "yes";
export const rememberSignedIn = (yes: boolean) => remember(KEY, yes ? "yes" : null);
