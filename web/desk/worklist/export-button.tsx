import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import { worklistNamed } from '../../../shared/domain/desk/worklists.ts';
import { amsterdamDate } from '../../../shared/domain/platform/time.ts';
import type { WorkResponse } from '../../../shared/requests/desk/worklist.ts';
import { Button } from '../../components/button.tsx';
import { saveAs } from '../../components/save-as.ts';
import { worklistTexts as texts } from '../../texts/worklist.ts';
import { useOfficer } from '../officer-context.ts';
import { csvOf } from './csv.ts';
import type { FoundList } from './found-list.ts';

/**
 * Saves a list as a CSV file, made from what the page shows. Shown only if the page has the whole list, and only to an
 * officer who may export work from every municipality in it.
 */
export function ExportButton({ list }: { list: FoundList }) {
  const { rights } = useOfficer();
  const { name, total, work } = list;
  const mayExport = work.every(({ municipality: { code } }) =>
    isAllowed(rights, 'export', { municipality: code }),
  );
  if (!mayExport || work.length < total) return null;
  const { title } = worklistNamed(name);
  const save = () =>
    saveAs(
      `${texts.export.file(title, amsterdamDate(new Date()))}.csv`,
      csvOf(rowsOf(list)),
      'text/csv',
    );
  return (
    <p>
      <Button kind="secondary-action" onPress={save}>
        {texts.export.action} <span className="visually-hidden">{title}</span>
      </Button>
    </p>
  );
}

function rowsOf({ name, work }: FoundList): string[][] {
  const rowOf = (each: WorkResponse): string[] => [
    each.municipality.name,
    each.name,
    each.reference ?? '',
    each.since === undefined ? '' : amsterdamDate(each.since),
    each.days === undefined ? '' : String(each.days),
    texts.age(name, each),
    each.term ? texts.term(each.term) : '',
  ];
  return [[...texts.export.columns], ...work.map(rowOf)];
}
