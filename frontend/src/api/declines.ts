import { learnServerTime } from "../platform/clock";
import { learnPractice } from "../platform/practice";
import { answer, api, change } from "./client";
import { command } from "./intents";
import type { BeatInput, Decline, DeclineChanges, Finding, Kit, Script, TextKind } from "./types";

const at = (declineId: string) => ({ params: { path: { decline_id: declineId } } });

export const listDeclines = async () => (await answer(api.GET("/declines", {}))).items;

export const readDecline = (declineId: string) => answer<Decline>(api.GET("/declines/{decline_id}", at(declineId)));

/** Everything that the screens of one decline show, in one answer. */
export async function readKit(declineId: string): Promise<Kit> {
  const kit = await answer<Kit>(api.GET("/declines/{decline_id}/kit", at(declineId)));
  learnServerTime(kit.server_time);
  learnPractice(kit.calling.practice);
  return kit;
}

export const startDecline = (offerId: string, choices: DeclineChanges = {}) =>
  command<Decline>(`decline ${offerId}`, (headers) =>
    api.POST("/declines", { body: { offer_id: offerId, ...choices }, headers }),
  );

export const changeDecline = (declineId: string, changes: DeclineChanges) =>
  change<Decline>({
    path: `/declines/${declineId}`,
    read: () => readDecline(declineId),
    write: () => answer(api.PATCH("/declines/{decline_id}", { ...at(declineId), body: changes })),
  });

type DeclineEventName = Decline["allowed_events"][number];

export const tellDecline = (declineId: string, event: DeclineEventName) =>
  command<Decline>(`${event} ${declineId}`, (headers) =>
    api.POST("/declines/{decline_id}/events", {
      ...at(declineId),
      body: { event },
      headers,
    }),
  );

const readScript = (declineId: string) => answer<Script>(api.GET("/declines/{decline_id}/script", at(declineId)));

/** The person's own wording of some beats; no beats at all goes back to the composed script. */
export const saveScript = (declineId: string, beats: BeatInput[]) =>
  change<Script>({
    path: `/declines/${declineId}/script`,
    read: () => readScript(declineId),
    write: () => answer(api.PUT("/declines/{decline_id}/script", { ...at(declineId), body: { beats } })),
  });

/** This finding stands in the way no longer, as long as its words stay; with `keep` false it does again. */
export const keepInScript = (declineId: string, { rule, text }: Finding, keep: boolean) =>
  answer<Script>(api.POST("/declines/{decline_id}/script/overrides", { ...at(declineId), body: { rule, text, keep } }));

/** What the grace check says about a text, in the light of this decline's reason and openness. */
export const checkText = async (text: string, options: { kind: TextKind; declineId?: string }): Promise<Finding[]> => {
  const body = { text, kind: options.kind, decline_id: options.declineId ?? null };
  return (await answer(api.POST("/checks", { body }))).findings;
};
