import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import type { FoundAddress } from './address.ts';
import { optionId, OptionsList } from './options-list.tsx';
import type { AddressSearch } from './use-address-search.ts';

const list = 'plaats-lijst';

export interface AddressFieldTexts {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly list: string;
  readonly count: (count: number) => string;
  readonly empty: string;
  readonly nothing: string;
  readonly several: string;
  readonly unreachable: string;
}

interface AddressFieldProps {
  readonly search: AddressSearch;
  readonly texts: AddressFieldTexts;
  /** Resolves to false if the address could not be used, because its position is unknown. */
  readonly onChosen: (option: FoundAddress) => Promise<boolean>;
}

/** A field for an address, with suggestions (an ARIA APG combobox with a list). */
export function AddressField({ search, texts, onChosen }: AddressFieldProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [message, setMessage] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const options = open ? search.options : [];

  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    setActive(-1);
    setMessage('');
    search.look(typed);
  };

  const choose = async (option: FoundAddress) => {
    setText(option.name);
    setOpen(false);
    setActive(-1);
    if (await onChosen(option)) search.clear();
    else setMessage(texts.unreachable);
  };

  const submit = async () => {
    const marked = options[active];
    if (marked) return choose(marked);
    if (text.trim() === '') {
      setMessage(texts.empty);
      return field.current?.focus();
    }
    const found = await search.searchFor(text);
    const [only] = found;
    if (only && (found.length === 1 || found.every(({ name }) => name === only.name)))
      return choose(only);
    setOpen(true);
    setMessage(found.length === 0 ? texts.nothing : texts.several);
    return field.current?.focus();
  };

  const follow = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
      setActive(-1);
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || search.options.length === 0)
      return;
    event.preventDefault();
    setOpen(true);
    const count = search.options.length;
    setActive((now) =>
      event.key === 'ArrowDown' ? (now + 1) % count : (now <= 0 ? count : now) - 1,
    );
  };

  const note =
    message ||
    (search.unreachable
      ? texts.unreachable
      : options.length > 0
        ? texts.count(options.length)
        : '');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="utrecht-form-label" htmlFor="plaats">
        {texts.label}
      </label>
      <p className="place-search__hint" id="plaats-hint">
        {texts.hint}
      </p>
      <div className="place-search__row">
        <div className="place-search__field">
          <input
            ref={field}
            className="utrecht-textbox utrecht-textbox--html-input"
            id="plaats"
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-autocomplete="list"
            aria-expanded={options.length > 0}
            aria-controls={list}
            aria-activedescendant={options[active] && optionId(list, active)}
            aria-describedby="plaats-hint plaats-bericht"
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={follow}
            onBlur={() => setOpen(false)}
          />
          <OptionsList
            id={list}
            label={texts.list}
            options={options}
            active={active}
            onChoose={(option) => void choose(option)}
          />
        </div>
        <Button type="submit">
          <Icon name="search" />
          {texts.action}
        </Button>
      </div>
      <output className="place-search__note" id="plaats-bericht">
        {note}
      </output>
    </form>
  );
}
