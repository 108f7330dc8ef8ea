import { useEffect, useState } from "preact/hooks";
import { route } from "../address";
import { startDecline } from "../api/declines";
import { createOffer } from "../api/offers";
import { changeMe, ensureSession, readMe } from "../api/session";
import { dropDraft, emptyDraft, keepDraft, keepText, keptDraft, type OfferDraft, offerOf } from "../flow/offerDraft";
import { to } from "../paths";
import { prefersWriting } from "../platform/preference";
import { CheckForm } from "./CheckForm";

/** What was found in the mail, or an empty form where the offer is typed. Nothing is saved before "Looks right". */
export function Check() {
  const [draft, setDraft] = useState<OfferDraft | null>(null);
  const [asksYou, setAsksYou] = useState(false);
  const typing = new URLSearchParams(location.search).has("type");
  useEffect(() => {
    void keptDraft().then(async (kept) => {
      const known = typing || !kept ? emptyDraft() : { ...emptyDraft(), ...kept };
      if (known.you) setAsksYou(!(await readMe().catch(() => null))?.name);
      setDraft(known);
    });
  }, []);
  if (!draft) return null;
  const save = async (checked: OfferDraft) => {
    const me = await ensureSession();
    const writing = prefersWriting() || me.prefers_writing;
    const news = {
      ...(writing && !me.prefers_writing && { prefers_writing: true }),
      ...(asksYou && checked.you.trim() && { name: checked.you.trim() }),
    };
    if (Object.keys(news).length > 0) await changeMe(news);
    const offer = await createOffer(offerOf(checked));
    const decline = await startDecline(offer.id, writing ? { channel: "written" } : {});
    await Promise.all([dropDraft(), keepText("")]);
    route(to.safe(decline.id), true);
  };
  const keep = (next: OfferDraft) => {
    setDraft(next);
    void keepDraft(next);
  };
  return <CheckForm draft={draft} typed={typing} asksYou={asksYou} onChange={keep} onSave={save} back={to.paste} />;
}
