import { useCallback, type ReactNode } from 'react';
import type { OfficersResponse } from '../../../shared/requests/desk/manage-officers.ts';
import { listOfficersRoute } from '../../../shared/routes/desk/list-officers.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { deskManageTexts as texts } from '../../texts/desk-manage.ts';
import { LoadedPage } from '../loaded-page.tsx';

interface WithOfficersProps {
  readonly children: (officers: OfficersResponse, reload: () => void) => ReactNode;
}

/** A page about the region's officers, shown once they have been loaded. */
export function WithOfficers({ children }: WithOfficersProps) {
  const loaded = useResponse(useCallback(() => callRoute(listOfficersRoute, {}), []));
  return (
    <LoadedPage title={texts.title} loaded={loaded}>
      {children}
    </LoadedPage>
  );
}

/** Shown instead of an officer's page if the officer is no longer in the list. */
export function Gone() {
  return (
    <Page title={texts.gone}>
      <BackToOfficers />
    </Page>
  );
}

export function BackToOfficers() {
  return (
    <p>
      <TextLink to="/beheer">{texts.back}</TextLink>
    </p>
  );
}
