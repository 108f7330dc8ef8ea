import type { Client } from "openapi-fetch";
import { rememberSignedIn } from "../platform/signedIn";
import { Problem } from "./problem";
import type { paths } from "./schema";

/**
 * The API, typed from the service's own document: a wrong path, parameter, body or field does not compile. The types
 * are openapi-fetch's; these lines stand in for its run time, which costs more than a whole screen. Headers (versions and
 * keys) are put in here and by `asIntent`, so no caller has to name them.
 */
type Headerless<Paths> = {
  [Path in keyof Paths as Path extends `${typeof ROOT}${infer Rest}` ? Rest : never]: {
    [Method in keyof Paths[Path]]: Paths[Path][Method] extends { parameters: infer Parameters }
      ? Omit<Paths[Path][Method], "parameters"> & { parameters: Omit<Parameters, "header"> & { header?: never } }
      : Paths[Path][Method];
  };
};

const ROOT = "/api/v1";

type Options = {
  params?: { path?: Record<string, string>; query?: Record<string, string | number | undefined> };
  body?: unknown;
  headers?: Record<string, string>;
  /** Lets a request outlive the page that sent it. */
  keepalive?: boolean;
};

/** The newest strong ETag of each resource, by path, so that a change can say which version it was made on. */
const tags = new Map<string, string>();

async function send(method: string, { path, options }: { path: string; options: Options }) {
  const { params = {}, body, headers, keepalive = false } = options;
  const pathname = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params.path?.[name] ?? ""));
  const query = new URLSearchParams(
    Object.entries(params.query ?? {}).filter(([, value]) => value !== undefined) as string[][],
  );
  const request = new Request(`${location.origin}${ROOT}${pathname}${query.size ? `?${query}` : ""}`, {
    method,
    keepalive,
    headers: {
      Accept: "application/json",
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const tag = tags.get(pathname);
  if (tag && method !== "GET" && method !== "POST") request.headers.set("If-Match", tag);
  // `fetch` is looked up at every call: a client that keeps the first one it saw cannot be tested.
  const response = await fetch(request);
  const content = await response.json().catch(() => undefined);
  const newTag = response.headers.get("ETag");
  // A command's answer is the resource that it changed, so it is kept under that one's own address.
  if (newTag && response.ok) tags.set(content?.links?.self?.replace(ROOT, "") ?? pathname, newTag);
  return response.ok ? { data: content, response } : { error: content, response };
}

const verb =
  (method: string) =>
  (path: string, options: Options = {}) =>
    send(method, { path, options });

export const api = Object.fromEntries(
  ["GET", "POST", "PATCH", "PUT", "DELETE"].map((method) => [method, verb(method)]),
) as unknown as Client<Headerless<paths>>;

export type Reply<T> = { data?: T; error?: unknown; response: Response };

/**
 * The body of a good answer. Raises `Problem` for every other one, with the code `offline` where none came.
 */
export async function answer<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply.catch(() => {
    throw new Problem(0, { code: "offline" });
  });
  if (response.ok) return data as T;
  if (response.status === 401) rememberSignedIn(false);
  throw new Problem(response.status, typeof error === "object" && error ? (error as Record<string, unknown>) : {});
}

/**
 * Makes a change that needs the resource's version. Where the version is unknown or old the resource is read first, and
 * the change, which names only the fields that the person has just set, is made on what is there now.
 */
export async function change<T>(options: {
  path: string;
  read: () => Promise<unknown>;
  write: () => Promise<T>;
}): Promise<T> {
  if (!tags.has(options.path)) await options.read();
  try {
    return await options.write();
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
    await options.read();
    return await options.write();
  }
}
