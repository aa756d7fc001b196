import { useCallback } from 'react';
import { region, regions } from 'virtual:region';
import { useLocation, useSearch } from 'wouter';
import { sharesDeployment } from '../../../shared/regions/region-path.ts';
import type { Position } from '../../../shared/regions/region.ts';
import { findGroupsRoute } from '../../../shared/routes/overview/find-groups.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { findTexts } from '../../texts/find.ts';
import { FoundGroups } from './found-groups.tsx';
import { PlaceMap } from './place-map.tsx';
import { PlaceSearch } from './place-search.tsx';
import { findAddress, placeOf } from './place.ts';
import { WithoutPlace } from './without-place.tsx';

export default function FindPage() {
  const place = placeOf(useSearch());
  const [, navigate] = useLocation();
  const onPlace = (chosen: Position) => navigate(findAddress(chosen));
  return (
    <Page
      title={findTexts.title}
      tabTitle={findTexts.tab}
      pageKey="find"
      lead={findTexts.lead(region)}
      wide
    >
      <div className="find-box">
        <PlaceSearch onPlace={onPlace} />
      </div>
      {place ? (
        <Found place={place} onPlace={onPlace} key={place.join()} />
      ) : (
        <WithoutPlace onPlace={onPlace} />
      )}
    </Page>
  );
}

function Found({ place, onPlace }: { place: Position; onPlace: (place: Position) => void }) {
  const [longitude, latitude] = place;
  const { response, reload } = useResponse(
    useCallback(
      () =>
        callRoute(findGroupsRoute, {
          query: { longitude: String(longitude), latitude: String(latitude) },
        }),
      [longitude, latitude],
    ),
  );
  if (!response) return <Waiting />;
  if (!response.ok) {
    const { problem } = response;
    // The API reports a problem with a field only when the place lies outside the region.
    if (problem.fields.length === 0) return <ProblemNotice problem={problem} retry={reload} />;
    const { title, text, otherRegion } = findTexts.outside;
    return (
      <>
        <ProblemNotice problem={{ ...problem, title, detail: text(region) }} />
        {sharesDeployment(regions) && (
          <p className="utrecht-paragraph">
            <TextLink to="~/">{otherRegion}</TextLink>
          </p>
        )}
        <WithoutPlace onPlace={onPlace} />
      </>
    );
  }
  return (
    <div className="overview">
      <FoundGroups place={place} found={response.value} />
      <PlaceMap
        place={place}
        groups={[...response.value.covering, ...response.value.nearest]}
        onPlace={onPlace}
      />
    </div>
  );
}
