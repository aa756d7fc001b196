import { siteTexts } from '../texts/site.ts';

export function Waiting() {
  return (
    <p className="waiting" role="status">
      {siteTexts.waiting}
    </p>
  );
}
