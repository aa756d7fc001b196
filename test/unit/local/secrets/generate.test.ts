import { expect, it } from 'vitest';
import { generateSecret } from '../../../../local/secrets/generate.ts';
import { secretShape } from '../../../../local/template/shapes.ts';

const drawn = (rules: object): string =>
  generateSecret(secretShape.parse({ GenerateSecretString: rules }));

it('a drawn secret has the asked length and every kind of character that is not excluded', () => {
  const secret = drawn({ PasswordLength: 64, ExcludePunctuation: true, ExcludeCharacters: 'aB0' });

  expect(secret).toMatch(/^[A-Za-z0-9]{64}$/);
  expect(secret).toMatch(/(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/);
  expect(secret).not.toMatch(/[aB0]/);
});

it('two secrets are never the same', () => {
  expect(drawn({})).not.toBe(drawn({}));
});

it('a template gets the secret under its key', () => {
  const secret = drawn({
    SecretStringTemplate: '{"user":"x"}',
    GenerateStringKey: 'key',
    PasswordLength: 20,
  });

  expect(JSON.parse(secret)).toEqual({
    user: 'x',
    key: expect.stringMatching(/^.{20}$/) as string,
  });
});
