import { useEffect, useRef } from 'react';
import type { CheckedGroup } from '../../../shared/requests/overview/place-responses.ts';
import { Button } from '../../components/button.tsx';
import { GroupCard } from '../../overview/group-card.tsx';
import { registerTexts } from '../../texts/registration.ts';

const texts = registerTexts.overlap;

interface OverlapNoticeProps {
  readonly groups: readonly CheckedGroup[];
  readonly onGoOn: () => void;
  readonly onChange: () => void;
}

/**
 * Shown when a group already covers part of the area. The user can join that group, change the area, or continue
 * anyway.
 */
export function OverlapNotice({ groups, onGoOn, onChange }: OverlapNoticeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section className="panel panel--warning" aria-labelledby="overlap">
      <h2 className="utrecht-heading-2" id="overlap" ref={heading} tabIndex={-1}>
        {texts.title(groups.length)}
      </h2>
      <p className="utrecht-paragraph">{texts.text}</p>
      <ul className="group-list">
        {groups.map((group) => (
          <GroupCard group={group} note={texts.part(group.overlap)} joining key={group.reference} />
        ))}
      </ul>
      <div className="actions">
        <Button onPress={onChange}>{texts.change}</Button>
        <Button kind="secondary-action" onPress={onGoOn}>
          {texts.goOn}
        </Button>
      </div>
    </section>
  );
}
