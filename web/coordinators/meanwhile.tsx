import type { FactChange } from '../../shared/domain/groups/act.ts';
import { Alert } from '../components/alert.tsx';
import { RadioField } from '../components/choice-fields.tsx';
import { BulletList, Paragraph } from '../components/text.tsx';
import { changeLine, factValue } from '../texts/acts.ts';
import { manageTexts } from '../texts/manage.ts';
import type { Choices, OwnFact } from './facts.ts';

const texts = manageTexts.meanwhile;

interface MeanwhileProps {
  readonly state: 'seen' | 'stale' | 'unread';
  /** What somebody else changed. */
  readonly changes: readonly FactChange[];
  /** The facts that the person has changed as well. */
  readonly conflicts: readonly OwnFact[];
  readonly mine: Readonly<Record<OwnFact, string>>;
  readonly now: Readonly<Record<OwnFact, string>>;
  readonly choices: Choices;
  readonly onChoose: (fact: OwnFact, choice: 'theirs' | 'mine') => void;
  readonly problemAt: (field: string) => string | undefined;
}

/** Says what somebody else changed while the form was open, and asks what to do about the facts that both changed. */
export function Meanwhile({
  state,
  changes,
  conflicts,
  mine,
  now,
  choices,
  onChoose,
  problemAt,
}: MeanwhileProps) {
  if (state === 'seen') return undefined;
  if (state === 'unread') return <Unread />;
  return (
    <>
      <Alert kind="warning" title={texts.title} live>
        {changes.length > 0 && (
          <BulletList items={changes.map((change) => changeLine(change, 'is nu'))} />
        )}
        <Paragraph>{conflicts.length > 0 ? texts.conflicts : texts.noConflicts}</Paragraph>
      </Alert>
      {conflicts.map((fact) => (
        <RadioField
          id={`choice-${fact}`}
          label={texts.question(fact)}
          value={choices[fact] ?? ''}
          choices={[
            { value: 'theirs', label: texts.theirs(factValue(fact, now[fact])) },
            { value: 'mine', label: texts.mine(factValue(fact, mine[fact])) },
          ]}
          onChange={(choice) => onChoose(fact, choice)}
          error={problemAt(`choice-${fact}`)}
          key={fact}
        />
      ))}
    </>
  );
}

/** Says that the group has changed, but that its current state cannot be loaded. */
export function Unread() {
  return (
    <Alert kind="warning" title={texts.title} live>
      <Paragraph>{texts.unread}</Paragraph>
    </Alert>
  );
}
