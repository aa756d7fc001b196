import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { listDeskGroupsRoute } from '../../../shared/routes/desk/list-desk-groups.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { deskGroupsTexts as texts } from '../../texts/desk-groups.ts';
import { findPersonTexts } from '../../texts/find-person.ts';
import { useOfficer } from '../officer-context.ts';
import { FilterForm } from './filter-form.tsx';
import { GroupResults } from './group-results.tsx';
import { filtersIn, listAddress } from './list-filters.ts';

/** The groups that an officer may see, with a search and filters that are kept in the URL. */
export default function DeskGroupsPage() {
  const { rights } = useOfficer();
  const search = useSearch();
  const [, navigate] = useLocation();
  const filters = filtersIn(search, rights);
  const { response, reload } = useResponse(
    useCallback(
      () => callRoute(listDeskGroupsRoute, { query: filtersIn(search, rights) }),
      [search, rights],
    ),
  );
  return (
    <Page title={texts.title} lead={texts.lead} pageKey="groups" wide>
      {rights['contacts.see'] !== undefined && (
        <Paragraph>
          <TextLink to="/personen">{findPersonTexts.fromList}</TextLink>
        </Paragraph>
      )}
      <FilterForm
        filters={filters}
        // Replaces the URL, so that the back button leaves the list instead of undoing the choices one by one.
        onChange={(next) => navigate(listAddress(next, rights), { replace: true })}
      />
      {!response && <Waiting />}
      {response?.ok === false && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && <GroupResults filters={filters} first={response.value} key={search} />}
    </Page>
  );
}
