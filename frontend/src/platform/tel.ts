export interface Dialled {
  /** E.164. */
  number: string;
  /** As people write it at home; relay services want the number that way. */
  national?: string | null | undefined;
  extension?: string | null | undefined;
  /** The digits that reach the relay service (711, 18001). */
  relayPrefix?: string | null | undefined;
}

const digits = (text: string) => text.replace(/[^\d]/g, "");

/**
 * A `tel:` link's address: E.164, the extension after a pause. A relay prefix comes first; behind it a plus sign cannot
 * be dialled: a short service code (711) is answered before the number is keyed, a long one (18001) takes it on.
 */
export function telHref({ number, national, extension, relayPrefix }: Dialled): string {
  const prefix = digits(relayPrefix ?? "");
  const tail = extension ? `,${digits(extension)}` : "";
  if (!prefix) return `tel:+${digits(number)}${tail}`;
  const rest = prefix.length > 3 ? digits(national || number) : `,${digits(number)}`;
  return `tel:${prefix}${rest}${tail}`;
}

/** Below this nobody has dialled: the sheet was closed, or the page was covered for a moment. */
export const AWAY_MS = 5000;

/** Can this machine hold a phone call itself? A mouse and a wide window say no. */
export const isPhone = () => matchMedia("(pointer:coarse)").matches || innerWidth < 700;

interface Trip {
  now?: () => number;
  onAway(at: number): void;
  onReturn(): void;
}

/**
 * Tells when the page was left and when it is in front again. Browsers differ in which of the events they send when
 * the dialler covers them, so all are heard; the two callbacks must bear being called more than once.
 */
export function watchTrip({ now = Date.now, onAway, onReturn }: Trip): () => void {
  const gone = () => onAway(now());
  const back = () => document.visibilityState === "visible" && onReturn();
  const turn = () => (document.visibilityState === "hidden" ? gone() : back());
  document.addEventListener("visibilitychange", turn);
  const pairs: [string, () => void][] = [
    ["pagehide", gone],
    ["blur", gone],
    ["pageshow", back],
    ["focus", back],
  ];
  for (const [name, listener] of pairs) addEventListener(name, listener);
  return () => {
    document.removeEventListener("visibilitychange", turn);
    for (const [name, listener] of pairs) removeEventListener(name, listener);
  };
}
