import { answer, api } from "./client";
import type { Step } from "./types";

/** What is lined up for a decline and still wants something, soonest first. */
export async function listSteps(declineId: string): Promise<Step[]> {
  const { items } = await answer(api.GET("/steps", { params: { query: { decline_id: declineId } } }));
  return items
    .filter(({ state }) => state === "due" || state === "blocked")
    .sort((a, b) => (a.due_at ?? "9").localeCompare(b.due_at ?? "9"));
}
