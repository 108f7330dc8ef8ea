/** Browsers fail on long mail links near 2,000 characters; the whole address stays below that, in bytes. */
export const MAILTO_LIMIT = 1_800;

export type Mail = { to: string[]; subject: string; body: string };

/**
 * A `mailto:` address that opens the person's own mail app with everything filled in, or null where it would be too
 * long: then the body is copied and pasted instead.
 */
export function mailto(mail: Mail): string | null {
  const lines = mail.body.replace(/\r?\n/g, "\r\n");
  const address = `${mailtoHead(mail)}&body=${encodeURIComponent(lines)}`;
  return address.length <= MAILTO_LIMIT ? address : null;
}

/** The same without the body, for a mail whose text is on the clipboard. */
export function mailtoHead({ to, subject }: Omit<Mail, "body">): string {
  return `mailto:${to.map(encodeURIComponent).join(",").replaceAll("%40", "@")}?subject=${encodeURIComponent(subject)}`;
}
