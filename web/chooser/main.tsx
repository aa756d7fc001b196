// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import 'virtual:chooser-theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { regions } from 'virtual:regions';
import { chooserTexts } from '../texts/chooser.ts';
import { siteTexts } from '../texts/site.ts';
import { ChooserPage } from './chooser-page.tsx';
import { continuationOf } from './continuation.ts';
import { RegionSearch } from './region-search.tsx';

const continuation = continuationOf(window.location, regions);
if (continuation.kind === 'forward') {
  // Replaces the URL without a region in the history, so that the Back button does not return to it.
  window.location.replace(continuation.to);
} else {
  const root = document.getElementById('application');
  if (!root) throw new Error('index.html has no element for the application');
  document.title = siteTexts.documentTitle(chooserTexts.pages[continuation.kind].tab);
  createRoot(root).render(
    <StrictMode>
      <ChooserPage regions={regions} choice={continuation}>
        <RegionSearch
          choice={continuation}
          onFound={(address) => window.location.assign(address)}
        />
      </ChooserPage>
    </StrictMode>,
  );
}
