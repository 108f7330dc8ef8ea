import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { storage } from "../platform/storage";
import { flush, keepForLater, waiting } from "./outbox";

let sent: { path: string; key: string | null; body: unknown }[];
let statuses: (number | null)[];

beforeEach(async () => {
  await storage.forget();
  sent = [];
  statuses = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const status = statuses.length > 0 ? statuses.shift() : 200;
    if (status == null) throw new TypeError("Failed to fetch");
    sent.push({
      path: new URL(request.url).pathname,
      key: request.headers.get("Idempotency-Key"),
      body: await request.json(),
    });
    return new Response("{}", { status });
  });
});

const keep = (name: string) => keepForLater({ path: `/api/v1/calls/${name}/outcome`, body: { outcome: "voicemail" } });
const paths = () => sent.map(({ path }) => path.split("/")[4]);

describe("the outbox", () => {
  test("sends what was kept, in order, once", async () => {
    await keep("a");
    await keep("b");
    await flush();
    await flush();
    expect(paths()).toEqual(["a", "b"]);
    expect(await waiting()).toBe(0);
  });
  test("keeps everything, in order, while there is no connection", async () => {
    await keep("a");
    await keep("b");
    statuses = [null];
    await flush();
    expect(await waiting()).toBe(2);
    await flush();
    expect(paths()).toEqual(["a", "b"]);
  });
  test("uses one key for one command, however often it is sent", async () => {
    await keep("a");
    statuses = [503];
    await flush();
    await flush();
    expect(sent[0]?.key).toBe(sent[1]?.key);
    expect(sent[0]?.key).toBeTruthy();
  });
  test("hands back what was refused and goes on with the rest", async () => {
    await keep("a");
    await keep("b");
    statuses = [409];
    const refused = await flush();
    expect(refused).toMatchObject([{ status: 409, command: { path: "/api/v1/calls/a/outcome" } }]);
    expect(paths()).toEqual(["a", "b"]);
    expect(await waiting()).toBe(0);
  });
  test("sends nothing twice when it is asked twice at once", async () => {
    await keep("a");
    await Promise.all([flush(), flush()]);
    expect(sent).toHaveLength(1);
  });
});

test("signing in forgets what another account left on this phone", async () => {
  await storage.put("answers", "home", { offers: ["Northwind"] });
  await storage.forget();
  expect(await storage.get("answers", "home")).toBeUndefined();
});
