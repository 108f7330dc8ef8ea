import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { to } from "../paths";
import * as frame from "../text/en/frame";
import { IconButton, IconLink } from "./Button";
import { Icon, Mark } from "./Icon";
import { STEP_COUNT, Steps } from "./Steps";
import { Strips } from "./Strips";
import { Toasts } from "./Toast";

type PageProps = {
  /** The one h1. It takes the focus when the screen opens, so that a screen reader starts there. */
  title: string;
  lead?: ComponentChildren;
  /** The company, in flows; its absence makes the title stand in the bar's place. */
  company?: string | null;
  step?: number;
  /** Every step is done. */
  finished?: boolean;
  back?: string;
  /** Instead of `back`, where the screen before is part of the same address. */
  onBack?: () => void;
  action?: ComponentChildren;
  /** The bar of Home: the mark with Add and Settings. */
  home?: boolean;
  bar?: string;
  children: ComponentChildren;
  /** The bottom edge, always in the same place, with the one filled button of the screen. */
  dock?: ComponentChildren;
  tabs?: ComponentChildren;
};

export function Page(props: PageProps) {
  const { title, lead, company, step, finished, children, dock, tabs } = props;
  return (
    <div class="page">
      <div>
        <Bar {...props} />
        <Strips />
      </div>
      <main class="body">
        {step && (
          <div class="steps">
            <Steps at={finished ? STEP_COUNT + 1 : step} />
          </div>
        )}
        <div class="head">
          <Title title={title} within={company} small={step !== undefined} />
          {lead && <p class="mut">{lead}</p>}
        </div>
        {children}
      </main>
      <div class="foot">
        <Toasts />
        {dock ? <footer class="dock">{dock}</footer> : tabs}
      </div>
    </div>
  );
}

function Bar({ company, step, back, onBack, action, home, bar }: PageProps) {
  if (home) return <HomeBar />;
  return (
    <header class={back || onBack ? "top" : "top bare"}>
      {back && <IconLink icon="chevron-left" label={frame.back} href={back} />}
      {onBack && <IconButton icon="chevron-left" label={frame.back} onClick={onBack} />}
      <b>
        {company ?? bar} {step && <small class="mut">{frame.stepOf(step, STEP_COUNT)}</small>}
      </b>
      {action}
    </header>
  );
}

function HomeBar() {
  return (
    <header class="top bare">
      <b class="logo">
        <Mark />
        {frame.appName}
      </b>
      <IconLink icon="plus" label={frame.addOffer} href={to.paste} />
      <IconLink icon="settings" label={frame.settings} href={to.settings} />
    </header>
  );
}

function Title({ title, within, small }: { title: string; within?: string | null; small: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [title, within, frame.appName].filter(Boolean).join(", ");
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} class={small ? "step-h1" : undefined}>
      {title}
    </h1>
  );
}

export function Tabs({ at }: { at: "offers" | "people" }) {
  return (
    <nav class="tabs" aria-label={frame.mainTabs}>
      <a href={to.home} aria-current={at === "offers" ? "page" : undefined}>
        <Icon name="briefcase-business" />
        {frame.offersTab}
      </a>
      <a href={to.people} aria-current={at === "people" ? "page" : undefined}>
        <Icon name="users" />
        {frame.peopleTab}
      </a>
    </nav>
  );
}
