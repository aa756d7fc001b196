import { region } from 'virtual:region';
import { phases } from '../../shared/domain/groups/group.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { SelectField } from '../components/select-field.tsx';
import { groupTexts } from '../texts/overview.ts';
import { orders, type GroupFilters, type Order } from './filters.ts';

interface FilterFormProps {
  readonly filters: GroupFilters;
  readonly groups: readonly PublicGroup[];
  readonly onChange: (filters: GroupFilters) => void;
}

export function FilterForm({ filters, groups, onChange }: FilterFormProps) {
  const texts = groupTexts.filters;
  const municipalities = region.municipalities.map(({ code, name }) => {
    const count = groups.filter((group) => group.municipality.code === code).length;
    return {
      value: code,
      label: groups.length > 0 ? groupTexts.countByMunicipality(name, count) : name,
    };
  });
  return (
    <search className="filters" aria-label={texts.label}>
      <SelectField
        id="gemeente"
        label={texts.municipality}
        value={filters.municipality ?? ''}
        options={[{ value: '', label: texts.all }, ...municipalities]}
        onChange={(value) => onChange({ ...filters, municipality: value || undefined })}
      />
      <SelectField
        id="fase"
        label={texts.phase}
        value={filters.phase ?? ''}
        options={[
          { value: '', label: texts.allPhases },
          ...phases.toReversed().map((phase) => ({ value: phase, label: groupTexts.phase[phase] })),
        ]}
        onChange={(value) =>
          onChange({ ...filters, phase: phases.find((phase) => phase === value) })
        }
      />
      <SelectField
        id="volgorde"
        label={texts.order}
        value={filters.order ?? 'name'}
        options={orders.map((order) => ({ value: order, label: texts.orders[order] }))}
        onChange={(value) =>
          onChange({ ...filters, order: orders.find((order): order is Order => order === value) })
        }
      />
    </search>
  );
}
