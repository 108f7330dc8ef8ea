import { useEffect, useState } from "preact/hooks";
import { forgetSeen } from "../api/load";
import { Problem } from "../api/problem";
import { signIn } from "../api/session";
import { ProblemPage, Skeleton } from "../parts/States";

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
  return problem ? <ProblemPage problem={problem} retry={problem.code === "link-used" ? onDone : go} /> : <Skeleton />;
}
