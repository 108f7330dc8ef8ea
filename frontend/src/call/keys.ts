import type { View } from "./state";
import type { Act } from "./types";

interface Press {
  key: string;
  /** The key belongs to what has the focus: a field, or a button that is being worked by keyboard. */
  taken: boolean;
  /** Single characters can be switched off (WCAG 2.1.4). */
  characters: boolean;
}

/** What a key does on the stage: an act, `help` for the list of keys, or nothing. */
export function keyAct({ key, taken, characters }: Press, view: Pick<View, "panel">): Act | "help" | null {
  if (key === "ArrowRight" || (key === " " && !taken)) return "next";
  if (key === "ArrowLeft") return "previous";
  if (key === "Escape") return view.panel?.back ? "back" : null;
  if (!characters) return null;
  if (key === "?") return "help";
  return /^[1-6]$/.test(key) ? (view.panel?.cards[Number(key) - 1]?.act ?? null) : null;
}
