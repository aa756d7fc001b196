import type { ReactNode } from 'react';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { Icon } from '../components/icon.tsx';
import { Heading2 } from '../components/text.tsx';
import { groupTexts } from '../texts/overview.ts';

const texts = groupTexts.forming;

interface FormingProgressProps {
  readonly group: Pick<GroupResponse, 'neighbours' | 'participants'>;
  /** Shown after the steps. */
  readonly children?: ReactNode;
}

/** Shows what a forming group has already done and what it still has to do, as far as the public data shows this. */
export function FormingProgress({ group, children }: FormingProgressProps) {
  const steps = [
    [true, texts.steps.area],
    [true, texts.steps.approved],
    [group.neighbours > 0, texts.steps.neighbours],
    [group.participants !== '1-25', texts.steps.participants],
    [false, texts.steps.running],
  ] as const;
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      <ul className="checklist">
        {steps.map(([done, text]) => (
          <li className={done ? 'checklist__done' : undefined} key={text}>
            <Icon name={done ? 'ok' : 'open'} />
            <span>
              <span className="visually-hidden">{done ? texts.done : texts.open}</span>
              {text}
            </span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
