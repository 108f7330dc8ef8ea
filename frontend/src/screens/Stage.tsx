/** The call itself. */
export default function Stage() {
  return null;
}
