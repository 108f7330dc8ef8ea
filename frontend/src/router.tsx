import type { FunctionComponent } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { path as address, follow, watchAddress } from "./address";
import { Problem } from "./api/problem";
import { ProblemPage, Skeleton } from "./parts/States";
import { useValue } from "./platform/useValue";

/** What stands in an address: `declineId`, `callId`, `offerId`. */
export type Params = Record<string, string>;
type Screen = FunctionComponent<never>;
export type Routes = { path: string; load: () => Promise<Screen> | Screen }[];

let current: Params = {};
/** Those of the screen in which this is asked for the first time: a screen never outlives its address. */
export const useParams = () => useState(current)[0];

/** The parts of a path that a pattern names, or null where it is not that pattern. `*` is every path. */
export function match(pattern: string, path: string): Params | null {
  if (pattern === "*") return {};
  const names = pattern.split("/");
  const values = path.split("/");
  if (names.length !== values.length) return null;
  const params: Params = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? "";
    if (name.startsWith(":") && value) params[name.slice(1)] = decodeURIComponent(value);
    else if (name !== value) return null;
  }
  return params;
}

type Shown = { path: string; params: Params; Show: Screen | null; problem: Problem | null };

/**
 * Shows the screen of the address. A screen that has to be fetched first leaves the one before in its place until it is
 * there, so nothing flashes; one that cannot be fetched says so and can be tried again.
 */
export function Router({ routes }: { routes: Routes }) {
  const [shown, setShown] = useState<Shown | null>(() => {
    follow();
    return atOnce(routes, address.value);
  });
  const path = useValue(address);
  const [tries, setTries] = useState(0);
  useLayoutEffect(watchAddress, []);
  useEffect(() => {
    let waited = true;
    const show = (next: Shown) => {
      if (!waited) return;
      if (shown && shown.path !== path) scrollTo(0, 0);
      setShown(next);
    };
    void fetched(routes, path).then(show);
    return () => {
      waited = false;
    };
  }, [path, tries]);
  if (shown?.problem) return <ProblemPage problem={shown.problem} retry={() => setTries(tries + 1)} />;
  const Show = shown?.Show as FunctionComponent<Params> | null | undefined;
  if (!shown || !Show) return <Skeleton />;
  current = shown.params;
  return <Show key={shown.path} {...shown.params} />;
}

function find(routes: Routes, path: string) {
  for (const { path: pattern, load } of routes) {
    const params = match(pattern, path);
    if (params) return { params, load };
  }
  return null;
}

function atOnce(routes: Routes, path: string): Shown | null {
  const found = find(routes, path);
  const loaded = path === "/" ? found?.load() : null;
  return found && typeof loaded === "function" ? { path, params: found.params, Show: loaded, problem: null } : null;
}

async function fetched(routes: Routes, path: string): Promise<Shown> {
  const found = find(routes, path);
  const base = { path, params: found?.params ?? {} };
  try {
    return { ...base, Show: (await found?.load()) ?? null, problem: null };
  } catch {
    return { ...base, Show: null, problem: new Problem(0, { code: "offline" }) };
  }
}
