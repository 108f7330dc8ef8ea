import { learnServerTime } from "../platform/clock";
import { learnPractice } from "../platform/practice";
import { isSignedIn, rememberSignedIn } from "../platform/signedIn";
import { storage } from "../platform/storage";
import { answer, api, change } from "./client";
import { command } from "./intents";
import { Problem } from "./problem";
import type { CallerId, Calling, Me, Phone } from "./types";

/** The account, asked for even where this phone remembers nobody: its storage may have been swept, not its session. */
export async function askMe(): Promise<Me> {
  const me = await answer<Me>(api.GET("/me"));
  learnServerTime(me.server_time);
  learnPractice(me.practice);
  rememberSignedIn(true);
  return me;
}

/** The account of whoever has signed in here. Where nobody has, that is the answer, and nobody is asked. */
export async function readMe(): Promise<Me> {
  if (!isSignedIn()) throw new Problem(401, { code: "sign-in" });
  return askMe();
}

export const changeMe = (
  changes: Partial<
    Pick<Me, "name" | "email" | "relay_prefix" | "time_zone" | "sign_off" | "profile_link" | "prefers_writing">
  >,
) => change<Me>({ path: "/me", read: readMe, write: () => answer(api.PATCH("/me", { body: changes })) });

/** Signs in with the token of a link. The token works once; what another account left on this phone is removed. */
export async function signIn(linkToken: string): Promise<void> {
  await answer(api.POST("/sessions", { body: { link_token: linkToken } }));
  await storage.forget();
  rememberSignedIn(true);
}

/** Makes sure that somebody is signed in: whoever already is, or a new guest where the service takes guests. */
export async function ensureSession(): Promise<Me> {
  try {
    return await askMe();
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    await answer(api.POST("/sessions", { body: { guest: true } }));
    return await askMe();
  }
}

export const signOut = async () => {
  await answer(api.DELETE("/sessions/current"));
  await storage.forget();
};

export const readCalling = () => answer<Calling>(api.GET("/calling"));
export const readPhone = () => answer<Phone>(api.GET("/me/phone"));

export const proveNumber = (number: string) =>
  command<Phone>(`prove ${number}`, (headers) => api.POST("/me/phone", { body: { number }, headers }));

export const checkCode = (code: string) =>
  command<Phone>(`code ${code}`, (headers) => api.POST("/me/phone/check", { body: { code }, headers }));

export const readCallerId = () => answer<CallerId>(api.GET("/me/phone/caller-id"));

export const showOwnNumber = () =>
  command<CallerId>("show number", (headers) => api.POST("/me/phone/caller-id", { headers }));

/** Whatever was read last: that it is hidden is what counts. */
export const hideOwnNumber = () => answer(api.DELETE("/me/phone/caller-id", { headers: { "If-Match": "*" } }));
