import { learnServerTime } from "../platform/clock";
import { answer, api } from "./client";
import { asIntent, command, forgetIntent, keyFor } from "./intents";
import { keepForLater } from "./outbox";
import { isPassing } from "./problem";
import type { Call, CallInput, OutcomeInput, OutcomeResult } from "./types";

const at = (callId: string) => ({ params: { path: { call_id: callId } } });

async function withTime(call: Promise<Call>): Promise<Call> {
  const answered = await call;
  learnServerTime(answered.server_time);
  return answered;
}

export const readCall = (callId: string) => withTime(answer<Call>(api.GET("/calls/{call_id}", at(callId))));

type NewCall = CallInput & { attempt?: string | undefined };

const intentOf = ({ decline_id, mode, direction = "outgoing", attempt = "first" }: NewCall) =>
  `call ${decline_id} ${mode} ${direction} ${attempt}`;

/**
 * Asks the service to call. One key per intent (this decline, this way of calling, this attempt), kept until there is
 * an answer, and the call's id unless one is given: a double tap, a retry or a reload places one call.
 */
export const placeCall = ({ attempt, ...call }: NewCall) =>
  withTime(
    asIntent(intentOf({ attempt, ...call }), (key) =>
      answer<Call>(api.POST("/calls", { body: { id: key, ...call }, headers: { "Idempotency-Key": key } })),
    ),
  );

/** The id of the call. Their own phone needs no connection: the service then hears of the call later, under the same id. */
export async function placeOrKeep({ attempt, ...call }: NewCall): Promise<string> {
  const intent = intentOf({ attempt, ...call });
  const key = keyFor(intent);
  try {
    return (await placeCall({ attempt, ...call })).id;
  } catch (reason) {
    if (call.mode !== "own_phone" || !isPassing(reason)) throw reason;
    const body = { id: key, ...call };
    await keepForLater({ path: "/api/v1/calls", body, key });
    forgetIntent(intent);
    return body.id ?? key;
  }
}

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
