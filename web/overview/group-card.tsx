import { Link } from 'wouter';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { PhaseBadge } from '../components/status-badge.tsx';
import { groupTexts } from '../texts/overview.ts';

interface GroupCardProps {
  readonly group: PublicGroup;
  /** Shows whether people can ask to join, instead of the number of neighbours. */
  readonly joining?: boolean;
  /** An additional fact, such as how far away the group is. */
  readonly note?: string;
}

export function GroupCard({ group, joining = false, note }: GroupCardProps) {
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
        {note && <li>{note}</li>}
        <li>
          {joining ? groupTexts.joining[group.joining] : groupTexts.neighbours(group.neighbours)}
        </li>
      </ul>
    </li>
  );
}
