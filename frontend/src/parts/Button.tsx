import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";

type Look = { children: ComponentChildren; icon?: string; quiet?: boolean };
type ButtonProps = Look & { onClick?: () => void; busy?: boolean; type?: "button" | "submit" };

const look = (quiet?: boolean) => (quiet ? "btn quiet" : "btn");

/** One filled button a screen; everything else is quiet. While busy it stays where it is and takes no second tap. */
export function Button({ children, icon, quiet, onClick, busy, type = "button" }: ButtonProps) {
  return (
    <button type={type} class={look(quiet)} onClick={onClick} disabled={busy} aria-busy={busy || undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function LinkButton({ children, icon, quiet, href, onClick }: Look & { href: string; onClick?: () => void }) {
  return (
    <a class={look(quiet)} href={href} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A choice that stands in the text, not in the dock. */
export function TextButton({ children, icon, onClick }: Omit<Look, "quiet"> & { onClick: () => void }) {
  return (
    <button type="button" class="text-btn" onClick={onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function TextLink({ children, icon, href }: Omit<Look, "quiet"> & { href: string }) {
  return (
    <a class="text-btn" href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** An icon alone, so the label is a must. */
export function IconLink({ icon, label, href }: { icon: string; label: string; href: string }) {
  return (
    <a class="icon-btn" href={href} aria-label={label}>
      <Icon name={icon} />
    </a>
  );
}

export function IconButton({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-btn" aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
