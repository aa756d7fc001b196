/** Version of the API (semver), included in the OpenAPI description and in the API-Version header of every response. */
export const interfaceVersion = '1.2.0';
