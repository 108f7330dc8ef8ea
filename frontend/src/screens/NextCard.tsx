import type { Kit } from "../api/types";
import { daysLeft } from "../flow/days";
import { asksHowItWent, type Pair } from "../flow/pairs";
import { LinkButton, TextLink } from "../parts/Button";
import { Card, Pill, Quote } from "../parts/Card";
import { STEP_COUNT, Steps } from "../parts/Steps";
import { to } from "../paths";
import { serverNow } from "../platform/clock";
import * as home from "../text/en/home";

/** The offer that wants something first: who, how long there is, the first words, and one button. */
export function NextCard({ pair, kit }: { pair: Pair; kit?: Kit | undefined }) {
  const { offer, decline, key, step } = pair;
  const asked = kit?.last_call;
  return (
    <Card>
      <div>
        <div class="spread">
          <h2>{offer.company}</h2>
          {offer.reply_by && step < 5 && (
            <Pill icon="clock">{home.daysLeft(daysLeft(offer.reply_by, { now: serverNow() }))}</Pill>
          )}
        </div>
        {offer.role && <p class="mut">{offer.role}</p>}
      </div>
      {key !== "written" && <FirstWords kit={kit} step={step} />}
      <div class="steps">
        <Steps at={step} />
        <p class="sm mut">{home.stepWords(key, step, STEP_COUNT)}</p>
      </div>
      {decline && asked && ["rehearse", "call"].includes(key) && asksHowItWent(asked) ? (
        <LinkButton href={to.howDidItGo(decline.id, asked.id)}>{home.howDidItGo}</LinkButton>
      ) : (
        <LinkButton href={hrefOf(pair)}>{home.button(key)}</LinkButton>
      )}
      {decline && ["rehearse", "call"].includes(key) && (
        <div class="text-btns">
          {key === "rehearse" && <TextLink href={to.beforeTheCall(decline.id)}>{home.callNow}</TextLink>}
          <TextLink icon="phone" href={to.ringingMe(decline.id)}>
            {home.ringingMe}
          </TextLink>
        </div>
      )}
    </Card>
  );
}

function FirstWords({ kit, step }: { kit?: Kit | undefined; step: number }) {
  if (step < 3 || step > 4) return null;
  // Its place is kept until the words are here, so that the button does not move under the thumb.
  if (!kit) return <div class="quote" />;
  const line = kit.script.beats[0]?.sentences.join(" ");
  if (!line || !kit.contact) return null;
  return <Quote to={home.toPerson(kit.contact.name, kit.contact.title)}>{home.said(line)}</Quote>;
}

function hrefOf({ offer, decline, key }: Pair): string {
  if (!decline || key === "none") return to.offer(offer.id);
  if (key === "call") return to.beforeTheCall(decline.id);
  return key === "rehearse" ? to.rehearse(decline.id) : to.decline(decline.id);
}
