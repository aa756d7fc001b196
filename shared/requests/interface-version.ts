/** Version of the interface (semver), in its description and in the API-Version header of every response. */
export const interfaceVersion = '1.1.0';
