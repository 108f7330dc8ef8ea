import createClient, { type Middleware } from "openapi-fetch";
import { Problem } from "./problem";
import type { paths } from "./schema";

/** The newest strong ETag of each resource, by path, so that a change can say which version it was made on. */
const tags = new Map<string, string>();
const pathOf = (url: string) => new URL(url).pathname;

const versions: Middleware = {
  onRequest({ request }) {
    const tag = tags.get(pathOf(request.url));
    if (tag && request.method !== "GET" && request.method !== "POST") request.headers.set("If-Match", tag);
    return request;
  },
  onResponse({ request, response }) {
    const tag = response.headers.get("ETag");
    if (tag && response.ok) tags.set(pathOf(request.url), tag);
  },
};

/** `fetch` is looked up at every call: a client that keeps the first one it saw cannot be tested. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: (request: Request) => fetch(request),
  headers: { Accept: "application/json" },
});
api.use(versions);

type Reply<T> = { data?: T; error?: unknown; response: Response };

/**
 * The body of a good answer. Raises `Problem` for every other one, with the code `offline` where none came.
 */
export async function answer<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply.catch(() => {
    throw new Problem(0, { code: "offline" });
  });
  if (response.ok) return data as T;
  throw new Problem(response.status, typeof error === "object" && error ? (error as Record<string, unknown>) : {});
}

/**
 * Makes a change that needs the resource's version. Where the version is unknown or old the resource is read and the
 * change, which names only the fields that the person has just set, is made once more.
 */
export async function change<T>(options: { read: () => Promise<unknown>; write: () => Promise<T> }): Promise<T> {
  try {
    return await options.write();
  } catch (problem) {
    if (!(problem instanceof Problem) || (problem.status !== 412 && problem.status !== 428)) throw problem;
    await options.read();
    return await options.write();
  }
}
