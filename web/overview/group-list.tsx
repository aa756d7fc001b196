import { useState } from 'react';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { TextLink } from '../components/links.tsx';
import { Paragraph } from '../components/text.tsx';
import { groupTexts } from '../texts/overview.ts';
import { GroupCard } from './group-card.tsx';

/**
 * The number of cards that are shown initially, and that are added each time the button is pressed. Five hundred cards
 * at once would be slow on an old phone.
 */
const pageSize = 40;

interface GroupListProps {
  readonly groups: readonly PublicGroup[];
  readonly all: number;
}

export function GroupList({ groups, all }: GroupListProps) {
  const [limit, setLimit] = useState(pageSize);
  const shown = groups.slice(0, limit);
  const more = () => {
    const next = groups[limit]?.reference;
    setLimit(limit + pageSize);
    // The button moves down the page, so focus moves to the first new group, once React has rendered that group.
    setTimeout(() =>
      document.querySelector<HTMLElement>(`.group-list a[href$="/groepen/${next}"]`)?.focus(),
    );
  };
  return (
    <section aria-labelledby="lijst">
      <h2 className="visually-hidden" id="lijst">
        {groupTexts.list}
      </h2>
      <output className="overview__count">{groupTexts.count(groups.length, all)}</output>
      {groups.length === 0 ? (
        <NoGroups filtered={all > 0} />
      ) : (
        <ul className="group-list">
          {shown.map((group) => (
            <GroupCard group={group} key={group.reference} />
          ))}
        </ul>
      )}
      {shown.length < groups.length && (
        <div className="actions">
          <Button kind="secondary-action" onPress={more}>
            {groupTexts.more(Math.min(pageSize, groups.length - shown.length))}
          </Button>
          <span>{groupTexts.shown(shown.length, groups.length)}</span>
        </div>
      )}
    </section>
  );
}

function NoGroups({ filtered }: { filtered: boolean }) {
  return (
    <Alert kind="info" title={groupTexts.none.title}>
      <Paragraph>{filtered ? groupTexts.none.filtered : groupTexts.none.empty}</Paragraph>
      {filtered && <TextLink to="/groepen">{groupTexts.none.reset}</TextLink>}
    </Alert>
  );
}
