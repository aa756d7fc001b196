import { useId } from 'react';
import type { Polygon } from '../../shared/domain/areas/area.ts';
import { Heading2, Paragraph } from '../components/text.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { AreaInput } from './registration/area-input.tsx';
import type { Draft } from './registration/draft.ts';
import { GroupFields } from './registration/group-fields.tsx';
import type { Outlines } from './registration/area-making.ts';

const texts = tokenPageTexts.answer.correction;

interface CorrectionFieldsProps {
  readonly draft: Draft;
  readonly polygon: Polygon | undefined;
  readonly outlines: Outlines;
  readonly change: (part: Partial<Draft>) => void;
  /** Returns the message about a field of the request, such as 'correction.name'. */
  readonly messageAt: (field: string) => string | undefined;
}

/** The fields of the form, filled in with what was registered, for the coordinator to correct. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { draft, polygon, outlines, change, messageAt } = props;
  const problemAt = (field: string) => messageAt(`correction.${field}`);
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <Heading2 id={title}>{texts.title}</Heading2>
      <div className="form-layout">
        <GroupFields draft={draft} change={change} problemAt={problemAt} idPrefix="correction-" />
      </div>
      <AreaInput
        form={{ draft, polygon, outlines, change }}
        problemAt={problemAt}
        idPrefix="correction-"
        lead={<Paragraph>{texts.area}</Paragraph>}
      />
    </section>
  );
}
