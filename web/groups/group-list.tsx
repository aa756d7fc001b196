import { Link } from 'wouter';
import type { PublicGroup } from '../../shared/requests/answers.ts';
import { Alert } from '../components/alert.tsx';
import { TextLink } from '../components/links.tsx';
import { PhaseBadge } from '../components/status-badge.tsx';
import { Paragraph } from '../components/text.tsx';
import { groupTexts } from '../texts/groups.ts';

export function GroupList({ groups, all }: { groups: readonly PublicGroup[]; all: number }) {
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
          {groups.map((group) => (
            <GroupCard group={group} key={group.reference} />
          ))}
        </ul>
      )}
    </section>
  );
}

function GroupCard({ group }: { group: PublicGroup }) {
  return (
    <li className={`group-card group-card--${group.phase}`}>
      <h3>
        <Link className="utrecht-link utrecht-link--html-a" href={`/groepen/${group.reference}`}>
          {group.name}
        </Link>
      </h3>
      <p>{group.streets}</p>
      <ul className="group-card__facts">
        <li>
          <PhaseBadge phase={group.phase} />
        </li>
        <li>{group.municipality.name}</li>
        <li>{groupTexts.neighbours(group.neighbours)}</li>
      </ul>
    </li>
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
