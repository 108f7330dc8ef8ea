import { learnServerTime } from "../platform/clock";
import { answer, api } from "./client";
import { asIntent } from "./intents";
import type { Call, CallInput, OutcomeInput, OutcomeResult } from "./types";

const at = (callId: string) => ({ params: { path: { call_id: callId } } });

async function withTime(call: Promise<Call>): Promise<Call> {
  const answered = await call;
  learnServerTime(answered.server_time);
  return answered;
}

export const readCall = (callId: string) => withTime(answer<Call>(api.GET("/api/v1/calls/{call_id}", at(callId))));

/**
 * Asks the service to call. One key per intent (this decline, this way of calling, this attempt), kept until there is
 * an answer: a double tap, a retry or a reload places one call.
 */
export const placeCall = (call: CallInput & { attempt?: string }) => {
  const { attempt = "first", ...body } = call;
  const intent = `call ${call.decline_id} ${call.mode} ${call.direction ?? "outgoing"} ${attempt}`;
  return asIntent(intent, (key) =>
    withTime(answer<Call>(api.POST("/api/v1/calls", { body, headers: { "Idempotency-Key": key } }))),
  );
};

export const readyForThem = (callId: string) =>
  asIntent(`ready ${callId}`, (key) =>
    withTime(
      answer<Call>(api.POST("/api/v1/calls/{call_id}/ready", { ...at(callId), headers: { "Idempotency-Key": key } })),
    ),
  );

export const hangUp = (callId: string) =>
  asIntent(`hang-up ${callId}`, (key) =>
    withTime(
      answer<Call>(api.POST("/api/v1/calls/{call_id}/hang-up", { ...at(callId), headers: { "Idempotency-Key": key } })),
    ),
  );

type OwnPhoneEvent = "tapped" | "returned" | "talking" | "over" | "not_made";

export const ownPhone = (callId: string, event: OwnPhoneEvent, happenedAt?: string) =>
  asIntent(`own-phone ${callId} ${event}`, (key) =>
    withTime(
      answer<Call>(
        api.POST("/api/v1/calls/{call_id}/own-phone", {
          ...at(callId),
          body: { event, happened_at: happenedAt },
          // The dialler may cover the page in the same moment; the tap must be told all the same.
          keepalive: true,
          headers: { "Idempotency-Key": key },
        }),
      ),
    ),
  );

export const saveOutcome = (callId: string, outcome: OutcomeInput) =>
  asIntent(`outcome ${callId} ${JSON.stringify(outcome)}`, (key) =>
    answer<OutcomeResult>(
      api.POST("/api/v1/calls/{call_id}/outcome", {
        ...at(callId),
        body: outcome,
        headers: { "Idempotency-Key": key },
      }),
    ),
  );
