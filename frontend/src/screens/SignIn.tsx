import { useEffect, useState } from "preact/hooks";
import { forgetSeen } from "../api/load";
import { Problem } from "../api/problem";
import { signIn } from "../api/session";
import { ProblemPage, Skeleton } from "../parts/States";
import * as frame from "../text/en/frame";

/** The token of a sign-in link, taken out of the address at once so that it stays in no history and no log. */
export function takeLinkToken(): string | null {
  const token = /^#sign-in=(.+)$/.exec(location.hash)?.[1];
  if (!token) return null;
  history.replaceState(null, "", location.pathname + location.search);
  return decodeURIComponent(token);
}

export function SignIn({ token, onDone }: { token: string; onDone: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const go = () => {
    setProblem(null);
    signIn(token).then(
      () => {
        forgetSeen();
        onDone();
      },
      (reason) => setProblem(reason instanceof Problem ? reason : new Problem(0, {})),
    );
  };
  useEffect(go, [token]);
  if (!problem) return <Skeleton />;
  // A used link is no dead end: on the phone that used it, its owner is signed in already.
  const used = problem.code === "link-used";
  return <ProblemPage problem={problem} retry={used ? onDone : go} {...(used && { retryLabel: frame.goOn })} />;
}
