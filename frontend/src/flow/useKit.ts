import { readKit } from "../api/declines";
import { type Loaded, useLoad } from "../api/load";
import type { Kit } from "../api/types";
import { useParams } from "../router";

export type OpenDecline = Loaded<Kit> & { declineId: string };

/** The decline that the address names, with everything that its screens show. */
export function useKit(): OpenDecline {
  const { declineId = "" } = useParams();
  const loaded = useLoad(`kit ${declineId}`, () => readKit(declineId));
  return { ...loaded, declineId };
}
