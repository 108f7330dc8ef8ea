import type { ComponentChildren } from "preact";
import type { Kit } from "../api/types";
import { type OpenDecline, useKit } from "../flow/useKit";
import { ProblemPage, Skeleton } from "../parts/States";
import { to } from "../paths";

/** Waits for the decline that the address names, and shows a screen about it. */
export function WithDecline({ children }: { children: (kit: Kit, open: OpenDecline) => ComponentChildren }) {
  const open = useKit();
  if (open.data) return <>{children(open.data, open)}</>;
  if (open.problem) return <ProblemPage problem={open.problem} retry={open.reload} back={to.home} />;
  return <Skeleton />;
}
