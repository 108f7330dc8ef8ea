import { useEffect, useState } from "preact/hooks";
import { route } from "../address";
import { startDecline } from "../api/declines";
import { createOffer } from "../api/offers";
import { changeMe, ensureSession } from "../api/session";
import { dropDraft, emptyDraft, keepDraft, keepText, keptDraft, type OfferDraft, offerOf } from "../flow/offerDraft";
import { to } from "../paths";
import { prefersWriting } from "../platform/preference";
import { CheckForm } from "./CheckForm";

/** What was found in the mail, or an empty form where the offer is typed. Nothing is saved before "Looks right". */
export function Check() {
  const [draft, setDraft] = useState<OfferDraft | null>(null);
  const typing = new URLSearchParams(location.search).has("type");
  useEffect(() => {
    void keptDraft().then((kept) => setDraft(typing || !kept ? emptyDraft() : kept));
  }, []);
  if (!draft) return null;
  const save = async (checked: OfferDraft) => {
    const me = await ensureSession();
    const writing = prefersWriting() || me.prefers_writing;
    if (writing && !me.prefers_writing) await changeMe({ prefers_writing: true });
    const offer = await createOffer(offerOf(checked));
    const decline = await startDecline(offer.id, writing ? { channel: "written" } : {});
    await Promise.all([dropDraft(), keepText("")]);
    route(to.safe(decline.id), true);
  };
  const keep = (next: OfferDraft) => {
    setDraft(next);
    void keepDraft(next);
  };
  return <CheckForm draft={draft} typed={typing} onChange={keep} onSave={save} back={to.paste} />;
}
