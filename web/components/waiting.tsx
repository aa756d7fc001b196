import { siteTexts } from '../texts/site.ts';

export function Waiting() {
  return <output className="waiting">{siteTexts.waiting}</output>;
}
