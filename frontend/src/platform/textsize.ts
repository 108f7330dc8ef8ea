/** A setting of this phone, not of the account: it holds from the first paint on, without asking the service. */
export type TextSize = "normal" | "larger" | "largest";
const SIZES: TextSize[] = ["normal", "larger", "largest"];

export function textSize(): TextSize {
  try {
    const kept = localStorage.getItem("text-size") as TextSize;
    return SIZES.includes(kept) ? kept : "normal";
  } catch {
    return "normal";
  }
}

export function setTextSize(size: TextSize): void {
  localStorage.setItem("text-size", size);
  restoreTextSize();
}

export function restoreTextSize(): void {
  document.documentElement.classList.remove(...SIZES);
  document.documentElement.classList.add(textSize());
}
