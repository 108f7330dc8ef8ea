import { options, render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { typeset } from "../text/en/format";
import { typesetPages } from "./typeset";

let root: HTMLElement;
const before = options.vnode;

beforeEach(() => {
  typesetPages();
  root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, root);
  options.vnode = before;
});

test("what is read is set as print does, whoever wrote it and wherever it stands", () => {
  const Label = ({ words }: { words: string }) => (
    <>
      <i />
      {words}
    </>
  );
  render(
    <div>
      {["It's ", <b key="b">Priya's</b>]}
      <Label words={'They said: "I can\'t."'} />
    </div>,
    root,
  );
  expect(root.textContent).toBe("It’s Priya’sThey said: “I can’t.”");
});

test("what is edited, and what must be taken to the letter, stays as it is", () => {
  render(
    <div>
      <textarea value={"I've decided"} />
      <input value={"I've decided"} />
      <span translate={false}>o'neil@northwind.example</span>
    </div>,
    root,
  );
  expect(root.querySelector("textarea")?.value).toBe("I've decided");
  expect(root.querySelector("input")?.value).toBe("I've decided");
  expect(root.querySelector("span")?.textContent).toBe("o'neil@northwind.example");
});

test.each([
  ["It's Sam's", "It’s Sam’s"],
  ['"Hello," they said, "is that Sam?"', "“Hello,” they said, “is that Sam?”"],
  ["They said 'not now' twice", "They said ‘not now’ twice"],
  ["the teams' work", "the teams’ work"],
  ["already “set” — it’s fine", "already “set” — it’s fine"],
])("%s", (typed, set) => {
  expect(typeset(typed)).toBe(set);
});
