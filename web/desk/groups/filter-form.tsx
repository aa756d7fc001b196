import { useState } from 'react';
import { region } from 'virtual:region';
import { facets } from '../../../shared/domain/desk/group-list.ts';
import { groupListQuery } from '../../../shared/requests/desk/group-list.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { deskGroupsTexts as texts } from '../../texts/desk-groups.ts';
import { useOfficer } from '../officer-context.ts';
import { optionsOf, type ListFilters } from './list-filters.ts';

interface FilterFormProps {
  readonly filters: ListFilters;
  readonly onChange: (filters: ListFilters) => void;
}

/** The search and the filters; a filter with only one choice is left out. */
export function FilterForm({ filters, onChange }: FilterFormProps) {
  const { rights } = useOfficer();
  const choices = facets
    .map((facet) => ({ facet, options: optionsOf(facet, rights) }))
    .filter(({ options }) => options.length > 1);
  return (
    <search aria-label={texts.filters.label}>
      <SearchForm filters={filters} onChange={onChange} />
      <div className="filters">
        {choices.map(({ facet, options }) => (
          <SelectField
            key={facet}
            id={facet}
            label={texts.filters.facets[facet]}
            value={filters[facet] ?? ''}
            options={[{ value: '', label: texts.filters.any }, ...options]}
            onChange={(value) => onChange({ ...filters, [facet]: value || undefined })}
          />
        ))}
      </div>
    </search>
  );
}

function SearchForm({ filters, onChange }: FilterFormProps) {
  const [typed, setTyped] = useState<{ readonly instead: string | undefined; text: string }>();
  const [error, setError] = useState(() => errorIn(filters.q));
  // The typed text is shown until the search itself changes, for example because a link clears it.
  const text = typed && typed.instead === filters.q ? typed.text : (filters.q ?? '');
  const submit = () => {
    const q = text.trim() || undefined;
    const wrong = errorIn(q);
    setError(wrong);
    if (wrong === undefined) onChange({ ...filters, q });
  };
  return (
    <form
      className="desk-search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        id="zoek"
        label={texts.search.label}
        hint={texts.search.hint}
        value={text}
        error={error}
        onChange={(next) => setTyped({ instead: filters.q, text: next })}
      />
      <Button type="submit" kind="secondary-action">
        {texts.search.action}
      </Button>
    </form>
  );
}

/** The message about a search text that the API would refuse; undefined for any other text. */
function errorIn(q: string | undefined): string | undefined {
  return groupListQuery(region).safeParse({ q }).error?.issues[0]?.message;
}
