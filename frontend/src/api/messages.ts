import { answer, api, change } from "./client";
import { command } from "./intents";
import type { Finding, Message, MessageKind } from "./types";

const at = (messageId: string) => ({ params: { path: { message_id: messageId } } });

export const listMessages = async (declineId: string) =>
  (await answer(api.GET("/messages", { params: { query: { decline_id: declineId } } }))).items;

export const readMessage = (messageId: string) => answer<Message>(api.GET("/messages/{message_id}", at(messageId)));

export const changeMessage = (messageId: string, changes: { subject?: string; body?: string; to?: string[] }) =>
  change<Message>({
    path: `/messages/${messageId}`,
    read: () => readMessage(messageId),
    write: () => answer(api.PATCH("/messages/{message_id}", { ...at(messageId), body: changes })),
  });

/** Takes over the draft that the service has lined up for this kind and person, or makes one. */
export const takeDraft = (draft: { decline_id: string; contact_id: string; kind: MessageKind }) =>
  command<Message>(`draft ${draft.decline_id} ${draft.contact_id} ${draft.kind}`, (headers) =>
    api.POST("/messages", { body: draft, headers }),
  );

/** This finding stands in the way no longer, as long as its words stay; with `keep` false it does again. */
export const keepInMessage = (messageId: string, { rule, text }: Finding, keep: boolean) =>
  answer<Message>(api.POST("/messages/{message_id}/overrides", { ...at(messageId), body: { rule, text, keep } }));

/** The text goes to the person's own mail app, with the words as they were seen. */
export const handOver = (messageId: string, seen: { subject: string; body: string }) =>
  command<Message>(`hand-over ${messageId}`, (headers) =>
    api.POST("/messages/{message_id}/hand-over", {
      ...at(messageId),
      body: seen,
      headers,
    }),
  );

export const sent = (messageId: string) =>
  command<Message>(`sent ${messageId}`, (headers) =>
    api.POST("/messages/{message_id}/sent", { ...at(messageId), headers }),
  );

export const notSent = (messageId: string) =>
  command<Message>(`not-sent ${messageId}`, (headers) =>
    api.POST("/messages/{message_id}/not-sent", { ...at(messageId), headers }),
  );
