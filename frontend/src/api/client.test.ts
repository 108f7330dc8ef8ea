import { beforeEach, describe, expect, test, vi } from "vitest";
import { aDecline } from "../sample";
import { answer, api } from "./client";
import { changeDecline, readDecline } from "./declines";
import { Problem } from "./problem";

let sent: Request[];
let replies: Response[];

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), { status: 200, ...init });
const tagged = (tag: string) => json(aDecline(), { headers: { ETag: tag } });
const refused = (status: number, code: string) => json({ code, status, title: "No", detail: "Because." }, { status });

beforeEach(() => {
  sent = [];
  replies = [];
  vi.stubGlobal("fetch", (request: Request) => {
    sent.push(request);
    const reply = replies.shift();
    return reply ? Promise.resolve(reply) : Promise.reject(new TypeError("Failed to fetch"));
  });
});

describe("a change", () => {
  test("says which version it was made on", async () => {
    replies = [tagged('"one"'), tagged('"two"')];
    await readDecline("decline-1");
    await changeDecline("decline-1", { tone: "formal" });
    expect(sent[1]?.headers.get("If-Match")).toBe('"one"');
    expect(await sent[1]?.json()).toEqual({ tone: "formal" });
  });
  test("reads the version first where it is not known", async () => {
    replies = [tagged('"read"'), tagged('"two"')];
    await changeDecline("decline-4", { tone: "formal" });
    expect(sent.map(({ method }) => method)).toEqual(["GET", "PATCH"]);
    expect(sent[1]?.headers.get("If-Match")).toBe('"read"');
  });
  test("is read anew and made again where the version was old", async () => {
    replies = [tagged('"old"'), refused(412, "stale"), tagged('"new"'), tagged('"newer"')];
    await readDecline("decline-2");
    await changeDecline("decline-2", { tone: "formal" });
    expect(sent.map(({ method }) => method)).toEqual(["GET", "PATCH", "GET", "PATCH"]);
    expect(sent[3]?.headers.get("If-Match")).toBe('"new"');
  });
  test("is not made again for any other refusal", async () => {
    replies = [tagged('"one"'), refused(422, "invalid")];
    await expect(changeDecline("decline-3", { tone: "formal" })).rejects.toMatchObject({ code: "invalid" });
    expect(sent).toHaveLength(2);
  });
});

describe("a request", () => {
  test("puts names into the path safely", async () => {
    replies = [tagged('"x"')];
    await readDecline("a/../b?c");
    expect(new URL(sent[0]?.url ?? "").pathname).toBe("/api/v1/declines/a%2F..%2Fb%3Fc");
  });
  test("without an answer is a problem called offline", async () => {
    await expect(readDecline("decline-1")).rejects.toMatchObject({ code: "offline", status: 0 });
  });
  test("that is refused keeps the service's words", async () => {
    replies = [
      json(
        {
          type: "/problems/limit",
          title: "Too many",
          detail: "Wait.",
          errors: [{ pointer: "/phones/0/number", detail: "Too short." }],
        },
        { status: 422 },
      ),
    ];
    const problem = await answer(api.GET("/me")).catch((reason) => reason as Problem);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).code).toBe("limit");
    expect((problem as Problem).about("number")).toBe("Too short.");
    expect((problem as Problem).about("name")).toBeNull();
  });
  test("whose answer is no JSON at all is a problem too", async () => {
    replies = [new Response("<html>bad gateway</html>", { status: 502 })];
    await expect(answer(api.GET("/me"))).rejects.toMatchObject({ status: 502 });
  });
});
