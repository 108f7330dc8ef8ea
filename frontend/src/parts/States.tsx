import type { ComponentChildren } from "preact";
import type { Problem } from "../api/problem";
import * as frame from "../text/en/frame";
import { Button } from "./Button";
import { Page } from "./Page";

/** Grey rows of the final height; invisible for the first 300 ms, because most answers are there by then. */
export function Skeleton() {
  return (
    <div class="page">
      <div class="top" />
      <div class="body">
        <div class="skeleton" role="progressbar" aria-label={frame.loading}>
          <i />
          <i />
          <i />
          <i />
        </div>
      </div>
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="mut">{children}</p>;
}

type ProblemPageProps = { problem: Problem; retry: () => void; retryLabel?: string; back?: string };

/** What happened, what is safe, and one thing to do. */
export function ProblemPage({ problem, retry, retryLabel = frame.tryAgain, back }: ProblemPageProps) {
  const words = frame.problem(problem);
  return (
    <Page
      title={words.title}
      lead={words.safe}
      back={back}
      bar={frame.appName}
      dock={<Button onClick={retry}>{retryLabel}</Button>}
    >
      <span />
    </Page>
  );
}

/** It stands above what was typed, which may be far from the button that was tapped. */
const intoView = (note: Element | null) => note?.scrollIntoView?.({ block: "nearest" });

/** The same inside a screen that stays usable. */
export function ProblemNote({ problem }: { problem: Problem | null | undefined }) {
  if (!problem) return null;
  const words = frame.problem(problem);
  return (
    <p class="note warn" role="alert" ref={intoView}>
      <span>
        <b>{words.title}.</b> {words.safe}
      </span>
    </p>
  );
}
