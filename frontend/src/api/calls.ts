import { learnServerTime } from "../platform/clock";
import { answer, api } from "./client";
import { command } from "./intents";
import type { Call, CallInput, OutcomeInput, OutcomeResult } from "./types";

const at = (callId: string) => ({ params: { path: { call_id: callId } } });

async function withTime(call: Promise<Call>): Promise<Call> {
  const answered = await call;
  learnServerTime(answered.server_time);
  return answered;
}

export const readCall = (callId: string) => withTime(answer<Call>(api.GET("/calls/{call_id}", at(callId))));

/**
 * Asks the service to call. One key per intent (this decline, this way of calling, this attempt), kept until there is
 * an answer: a double tap, a retry or a reload places one call.
 */
export const placeCall = (call: CallInput & { attempt?: string }) => {
  const { attempt = "first", ...body } = call;
  const intent = `call ${call.decline_id} ${call.mode} ${call.direction ?? "outgoing"} ${attempt}`;
  return withTime(command<Call>(intent, (headers) => api.POST("/calls", { body, headers })));
};

export const readyForThem = (callId: string) =>
  withTime(
    command<Call>(`ready ${callId}`, (headers) => api.POST("/calls/{call_id}/ready", { ...at(callId), headers })),
  );

export const hangUp = (callId: string) =>
  withTime(
    command<Call>(`hang-up ${callId}`, (headers) => api.POST("/calls/{call_id}/hang-up", { ...at(callId), headers })),
  );

type OwnPhoneEvent = "tapped" | "returned" | "talking" | "over" | "not_made";

export const ownPhone = (callId: string, event: OwnPhoneEvent, happenedAt?: string) =>
  withTime(
    command<Call>(`own-phone ${callId} ${event}`, (headers) =>
      api.POST("/calls/{call_id}/own-phone", {
        ...at(callId),
        body: { event, happened_at: happenedAt },
        // The dialler may cover the page in the same moment; the tap must be told all the same.
        keepalive: true,
        headers,
      }),
    ),
  );

export const saveOutcome = (callId: string, outcome: OutcomeInput) =>
  command<OutcomeResult>(`outcome ${callId} ${JSON.stringify(outcome)}`, (headers) =>
    api.POST("/calls/{call_id}/outcome", {
      ...at(callId),
      body: outcome,
      headers,
    }),
  );
