import { signal } from "../platform/signals";
import type { Act } from "./types";
import type { View } from "./view";

/** Where this page itself is the telephone of a call: what it adds to the stage, and the taps that it hears as well. */
export interface Telephone {
  callId: string;
  dress(view: View): View;
  act(act: Act): void;
}

/** None until a call in the browser is made; everything about it is in a file of its own. */
export const telephone = signal<Telephone | null>(null);

export const telephoneOf = (callId: string) => (telephone.value?.callId === callId ? telephone.value : null);
