import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";

/** A card only where something can be done about it. */
export function Card({ children }: { children: ComponentChildren }) {
  return <article class="card">{children}</article>;
}

export function Pill({ icon, children }: { icon: string; children: ComponentChildren }) {
  return (
    <span class="pill">
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** Something good to know; nothing to tap. */
export function Note({ icon, warn, children }: { icon: string; warn?: boolean; children: ComponentChildren }) {
  return (
    <p class={warn ? "note warn" : "note"}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}

/** Words that leave somebody's mouth, with whom they are for. */
export function Quote({ to, children }: { to?: string | null; children: ComponentChildren }) {
  return (
    <div class="quote">
      {to && <p class="sm mut">{to}</p>}
      <p class="say">{children}</p>
    </div>
  );
}

export type RowData = { href: string; title: string; detail?: string | null };

export function Rows({ rows }: { rows: RowData[] }) {
  return (
    <ul class="rows">
      {rows.map(({ href, title, detail }) => (
        <li key={href + title}>
          <a href={href}>
            <span>
              <b>{title}</b>
              {detail && <small class="sm mut">{detail}</small>}
            </span>
            <Icon name="chevron-right" />
          </a>
        </li>
      ))}
    </ul>
  );
}
