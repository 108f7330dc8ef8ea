/** What went wrong, in the service's own words (RFC 9457), or `offline` where no answer came at all. */
export type FieldError = { pointer: string; detail: string };

export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string | null;
  readonly errors: FieldError[];
  readonly links: Record<string, string>;

  constructor(status: number, body: Record<string, unknown>) {
    const title = typeof body.title === "string" ? body.title : "";
    super(title);
    this.status = status;
    this.code = codeOf(body);
    this.detail = typeof body.detail === "string" ? body.detail : null;
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : [];
    this.links = (body.links ?? {}) as Record<string, string>;
  }

  /** The field of the request that says "do it all the same", where the service asks first. */
  get anyway(): string | null {
    return /^\/(\w+_ok)$/.exec(this.errors[0]?.pointer ?? "")?.[1] ?? null;
  }

  /** The sentence about one field, `name` being the last part of the pointer (`/phones/0/number` or `number`). */
  about(name: string): string | null {
    const found = this.errors.find(({ pointer }) => pointer === name || pointer.endsWith(`/${name}`));
    return found?.detail ?? null;
  }
}

/** True where trying the same thing again later may well work: no answer, or the service itself is in trouble. */
export function isPassing(problem: unknown): boolean {
  return problem instanceof Problem && (problem.code === "offline" || problem.status >= 500);
}

function codeOf(body: Record<string, unknown>): string {
  if (typeof body.code === "string") return body.code;
  return String(body.type ?? "unknown").replace(/.*\//, "");
}
