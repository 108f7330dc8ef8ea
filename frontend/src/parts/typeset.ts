import { type ComponentChildren, Fragment, options } from "preact";
import { typeset } from "../text/en/format";

const set = (children: ComponentChildren): ComponentChildren => {
  if (typeof children === "string") return typeset(children);
  return Array.isArray(children) ? children.map(set) : children;
};

/**
 * Sets every text on the page as print does, whoever wrote it, in this one place. What is edited, copied or mailed is no
 * text on the page but a value, and stays what it is; so does what stands in an element with `translate={false}`.
 */
export function typesetPages(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { type, props } = vnode as { type: unknown; props: { children?: ComponentChildren; translate?: boolean } };
    if ((typeof type === "string" || type === Fragment) && props.translate !== false)
      props.children = set(props.children);
    before?.(vnode);
  };
}
