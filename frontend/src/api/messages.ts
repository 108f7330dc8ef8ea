import { answer, api, change } from "./client";
import { asIntent } from "./intents";
import type { Message, MessageKind } from "./types";

const at = (messageId: string) => ({ params: { path: { message_id: messageId } } });

export const listMessages = async (declineId: string) =>
  (await answer(api.GET("/api/v1/messages", { params: { query: { decline_id: declineId } } }))).items;

const readMessage = (messageId: string) => answer<Message>(api.GET("/api/v1/messages/{message_id}", at(messageId)));

export const changeMessage = (messageId: string, changes: { subject?: string; body?: string; to?: string[] }) =>
  change<Message>({
    path: `/api/v1/messages/${messageId}`,
    read: () => readMessage(messageId),
    write: () => answer(api.PATCH("/api/v1/messages/{message_id}", { ...at(messageId), body: changes })),
  });

/** Takes over the draft that the service has lined up for this kind and person, or makes one. */
export const takeDraft = (draft: { decline_id: string; contact_id: string; kind: MessageKind }) =>
  asIntent(`draft ${draft.decline_id} ${draft.contact_id} ${draft.kind}`, (key) =>
    answer<Message>(api.POST("/api/v1/messages", { body: draft, headers: { "Idempotency-Key": key } })),
  );

/** The text goes to the person's own mail app, with the words as they were seen. */
export const handOver = (messageId: string, seen: { subject: string; body: string }) =>
  asIntent(`hand-over ${messageId}`, (key) =>
    answer<Message>(
      api.POST("/api/v1/messages/{message_id}/hand-over", {
        ...at(messageId),
        body: seen,
        headers: { "Idempotency-Key": key },
      }),
    ),
  );

export const sent = (messageId: string) =>
  asIntent(`sent ${messageId}`, (key) =>
    answer<Message>(
      api.POST("/api/v1/messages/{message_id}/sent", { ...at(messageId), headers: { "Idempotency-Key": key } }),
    ),
  );

export const notSent = (messageId: string) =>
  asIntent(`not-sent ${messageId}`, (key) =>
    answer<Message>(
      api.POST("/api/v1/messages/{message_id}/not-sent", { ...at(messageId), headers: { "Idempotency-Key": key } }),
    ),
  );
