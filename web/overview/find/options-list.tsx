/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events --
   The ARIA APG combobox: focus stays in the field, which handles the keys. A datalist cannot keep the order of the server. */
import type { FoundAddress } from './address.ts';

interface OptionsListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FoundAddress[];
  /** Index of the active option; -1 when there is none. */
  readonly active: number;
  readonly onChoose: (option: FoundAddress) => void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

export function OptionsList({ id, label, options, active, onChoose }: OptionsListProps) {
  return (
    <ul
      className="place-search__options"
      id={id}
      role="listbox"
      aria-label={label}
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        <li
          key={option.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          // Keeps focus in the field, because otherwise the list would close before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.name}
        </li>
      ))}
    </ul>
  );
}
