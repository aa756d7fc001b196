import { saar } from '../texts/rules.ts';

/** The steps to take, in order, when something looks wrong. */
export function SaarList() {
  return (
    <ol className="saar">
      {saar.map(({ letter, word, text }) => (
        <li key={word}>
          <span className="saar__letter" aria-hidden="true">
            {letter}
          </span>
          <span>
            <strong>{word}</strong>
            {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
