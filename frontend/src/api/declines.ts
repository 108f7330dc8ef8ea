import { learnServerTime } from "../platform/clock";
import { learnPractice } from "../platform/practice";
import { answer, api, change } from "./client";
import { asIntent } from "./intents";
import type { BeatInput, Decline, DeclineChanges, Finding, Kit, Script, TextKind } from "./types";

const at = (declineId: string) => ({ params: { path: { decline_id: declineId } } });

export const listDeclines = async () => (await answer(api.GET("/api/v1/declines", {}))).items;

export const readDecline = (declineId: string) =>
  answer<Decline>(api.GET("/api/v1/declines/{decline_id}", at(declineId)));

/** Everything that the screens of one decline show, in one answer. */
export async function readKit(declineId: string): Promise<Kit> {
  const kit = await answer<Kit>(api.GET("/api/v1/declines/{decline_id}/kit", at(declineId)));
  learnServerTime(kit.server_time);
  learnPractice(kit.calling.practice);
  return kit;
}

export const startDecline = (offerId: string, choices: DeclineChanges = {}) =>
  asIntent(`decline ${offerId}`, (key) =>
    answer<Decline>(
      api.POST("/api/v1/declines", { body: { offer_id: offerId, ...choices }, headers: { "Idempotency-Key": key } }),
    ),
  );

export const changeDecline = (declineId: string, changes: DeclineChanges) =>
  change<Decline>({
    path: `/api/v1/declines/${declineId}`,
    read: () => readDecline(declineId),
    write: () => answer(api.PATCH("/api/v1/declines/{decline_id}", { ...at(declineId), body: changes })),
  });

type DeclineEventName = Decline["allowed_events"][number];

export const tellDecline = (declineId: string, event: DeclineEventName) =>
  asIntent(`${event} ${declineId}`, (key) =>
    answer<Decline>(
      api.POST("/api/v1/declines/{decline_id}/events", {
        ...at(declineId),
        body: { event },
        headers: { "Idempotency-Key": key },
      }),
    ),
  );

const readScript = (declineId: string) =>
  answer<Script>(api.GET("/api/v1/declines/{decline_id}/script", at(declineId)));

/** The person's own wording of some beats; no beats at all goes back to the composed script. */
export const saveScript = (declineId: string, beats: BeatInput[]) =>
  change<Script>({
    path: `/api/v1/declines/${declineId}/script`,
    read: () => readScript(declineId),
    write: () => answer(api.PUT("/api/v1/declines/{decline_id}/script", { ...at(declineId), body: { beats } })),
  });

/** What the grace check says about a text, in the light of this decline's reason and openness. */
export const checkText = async (text: string, options: { kind: TextKind; declineId?: string }): Promise<Finding[]> => {
  const body = { text, kind: options.kind, decline_id: options.declineId ?? null };
  return (await answer(api.POST("/api/v1/checks", { body }))).findings;
};
