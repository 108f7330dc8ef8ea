import type { Calling, CallMode } from "../api/types";
import { recall, remember } from "../platform/local";

/** The ways of calling that work here, the best one first. */
export type Ways = { first: CallMode; others: CallMode[]; reasons: string[] };

const coarse = () => globalThis.matchMedia?.("(pointer: coarse)").matches ?? false;

/**
 * What was used last comes first. Otherwise ringing the own phone does, unless the other person would see a number
 * that they do not know; a call in the browser is for computers only, because a phone cuts its microphone.
 */
export function waysOf(calling: Calling, options: { remembered?: string | null; onPhone?: boolean } = {}): Ways {
  const { remembered, onPhone = coarse() } = options;
  // A number that is not proven yet may be by the next tap, so ringing it is offered; what cannot work here is not.
  const unproven = calling.modes.some(({ mode, code }) => mode === "bridge" && code === "unproven");
  const order: CallMode[] =
    calling.shown_is_own || unproven ? ["bridge", "own_phone", "browser"] : ["own_phone", "bridge", "browser"];
  const works = (mode: CallMode) =>
    mode === "own_phone" ||
    calling.modes.some((each) => each.mode === mode && (each.available || each.code === "unproven"));
  const usable = order.filter((mode) => works(mode) && (mode !== "browser" || !onPhone || remembered === "browser"));
  const first = usable.find((mode) => mode === remembered) ?? usable[0] ?? "own_phone";
  const reasons = calling.modes.flatMap(({ mode, code, reason }) =>
    mode === "bridge" && code !== "unproven" && reason ? [reason] : [],
  );
  return { first, others: usable.filter((mode) => mode !== first), reasons };
}

const KEY = "how-to-call";

export const rememberedWay = () => recall(KEY);
export const rememberWay = (mode: CallMode | null) => remember(KEY, mode);
