/** A wish said before there is an account; it goes to the account with the first offer. */
export const prefersWriting = () => {
  try {
    return localStorage.getItem("prefers-writing") === "yes";
  } catch {
    return false;
  }
};

export function preferWriting(yes: boolean): void {
  if (yes) localStorage.setItem("prefers-writing", "yes");
  else localStorage.removeItem("prefers-writing");
}
