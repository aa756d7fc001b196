import { expect, it } from 'vitest';
import { generateSecret } from '../../../../local/secrets/generate.ts';
import { secretShape } from '../../../../local/template/shapes.ts';

const secretWith = (rules: object): string =>
  generateSecret(secretShape.parse({ GenerateSecretString: rules }));

it('a generated secret has the requested length and every kind of character that is not excluded', () => {
  const secret = secretWith({
    PasswordLength: 64,
    ExcludePunctuation: true,
    ExcludeCharacters: 'aB0',
  });

  expect(secret).toMatch(/^[A-Za-z0-9]{64}$/);
  expect(secret).toMatch(/(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/);
  expect(secret).not.toMatch(/[aB0]/);
});

it('two generated secrets are never the same', () => {
  expect(secretWith({})).not.toBe(secretWith({}));
});

it('a template gets the generated secret under its key', () => {
  const secret = secretWith({
    SecretStringTemplate: '{"user":"x"}',
    GenerateStringKey: 'key',
    PasswordLength: 20,
  });

  expect(JSON.parse(secret)).toEqual({
    user: 'x',
    key: expect.stringMatching(/^.{20}$/) as string,
  });
});
