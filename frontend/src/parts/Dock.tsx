import type { ComponentChildren } from "preact";

/** The bottom edge, always in the same place, with the one filled button of the screen. */
export function Dock({ children }: { children: ComponentChildren }) {
  return <footer class="dock">{children}</footer>;
}
