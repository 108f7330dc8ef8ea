import { recall, remember } from "./local";

const KEY = "text-size";

/** A setting of this phone, not of the account: it holds from the first paint on, without asking the service. */
export type TextSize = "normal" | "larger" | "largest";
const SIZES: TextSize[] = ["normal", "larger", "largest"];

export function textSize(): TextSize {
  const kept = recall(KEY) as TextSize;
  return SIZES.includes(kept) ? kept : "normal";
}

export function setTextSize(size: TextSize): void {
  remember(KEY, size);
  restoreTextSize();
}

export function restoreTextSize(): void {
  document.documentElement.classList.remove(...SIZES);
  document.documentElement.classList.add(textSize());
}
