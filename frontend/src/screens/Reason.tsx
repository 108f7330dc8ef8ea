import { useState } from "preact/hooks";
import { route } from "../address";
import { changeDecline } from "../api/declines";
import type { Kit, Openness, ReasonCategory } from "../api/types";
import { resumeAt } from "../flow/resume";
import { useSend } from "../flow/useSend";
import { Button } from "../parts/Button";
import { Chips, Choice } from "../parts/Choice";
import { Area } from "../parts/Field";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { to } from "../paths";
import * as words from "../text/en/reason";
import { WithDecline } from "./FlowPage";

export function Reason() {
  return <WithDecline>{(kit) => <Choose kit={kit} />}</WithDecline>;
}

type Pay = "no" | "yes" | null;

function Choose({ kit }: { kit: Kit }) {
  const { decline, offer } = kit;
  const { busy, problem, send } = useSend();
  const [category, setCategory] = useState<ReasonCategory | null>(decline.reason?.category ?? null);
  const [sentence, setSentence] = useState(decline.reason?.sentence ?? "");
  const [openness, setOpenness] = useState<Openness>(decline.openness);
  const [pay, setPay] = useState<Pay>(null);
  const [terms, setTerms] = useState("");
  const asksTerms = category === "pay_or_terms" && pay === "yes";
  const save = () =>
    category &&
    send(async () => {
      const answers = asksTerms
        ? { would_change_mind: true, terms: terms.trim() }
        : category === "pay_or_terms"
          ? { would_change_mind: false }
          : undefined;
      const next = await changeDecline(decline.id, {
        reason: { category, sentence: sentence.trim() || null },
        openness,
        ...(answers && { route_answers: answers }),
      });
      route(resumeAt({ decline: next }));
    });
  const waiting = !category || (category === "pay_or_terms" && !pay) || (asksTerms && !terms.trim());
  const label = asksTerms ? words.payAsk : decline.channel === "written" ? words.writeEmail : words.write;
  const dock = !waiting && (
    <Button busy={busy} onClick={save}>
      {label}
    </Button>
  );
  return (
    <Page title={words.title} lead={words.lead} company={offer.company} step={2} back={to.who(decline.id)} dock={dock}>
      <ProblemNote problem={problem} />
      <Categories
        category={category}
        onChange={setCategory}
        below={{
          pay_or_terms: <PayQuestion pay={pay} onPay={setPay} terms={terms} onTerms={setTerms} />,
          values_or_fit: <p class="under sm mut">{words.vague}</p>,
        }}
      />
      {category && !asksTerms && (
        <>
          <Area
            label={words.own}
            hint={words.ownHint}
            value={sentence}
            onInput={setSentence}
            maxLength={300}
            serif
            rows={2}
          />
          {decline.route_answers.other_job === "signed" && <OpennessChips openness={openness} onChange={setOpenness} />}
        </>
      )}
    </Page>
  );
}

type CategoriesProps = {
  category: ReasonCategory | null;
  onChange: (category: ReasonCategory) => void;
  below: Partial<Record<ReasonCategory, preact.JSX.Element>>;
};

/** Six reasons at once; the rest behind one row, because eleven rows are a form. */
function Categories({ category, onChange, below }: CategoriesProps) {
  const [all, setAll] = useState(category !== null && category in words.others);
  const shown = { ...words.first, ...(all && words.others) };
  const options = (Object.keys(shown) as (keyof typeof shown)[]).map((value) => ({
    value: value as ReasonCategory,
    label: shown[value] as string,
    below: below[value],
  }));
  return (
    <Choice legend={words.legend} options={options} value={category} onChange={onChange}>
      {!all && (
        <button type="button" onClick={() => setAll(true)}>
          {words.another}
        </button>
      )}
    </Choice>
  );
}

type PayProps = { pay: Pay; onPay: (pay: Pay) => void; terms: string; onTerms: (terms: string) => void };

function PayQuestion({ pay, onPay, terms, onTerms }: PayProps) {
  const options = { no: words.payNo, yes: words.payYes };
  return (
    <div class="under">
      <p>{words.payTitle}</p>
      <Chips fill label={words.payTitle} options={options} chosen={pay ? [pay] : []} onToggle={onPay} />
      {pay === "yes" && (
        <>
          <p>{words.payTalk}</p>
          <Area label={words.payWhat} value={terms} onInput={onTerms} maxLength={200} rows={2} />
        </>
      )}
    </div>
  );
}

function OpennessChips({ openness, onChange }: { openness: Openness; onChange: (openness: Openness) => void }) {
  return (
    <div class="field">
      <p class="label">{words.openness}</p>
      <Chips
        fill
        label={words.openness}
        options={words.open}
        chosen={[openness === "full" ? "another_opportunity" : openness]}
        onToggle={onChange}
      />
    </div>
  );
}
