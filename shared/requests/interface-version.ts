/** Version of the interface (semver): in its description and in the header API-Version of every answer. */
export const interfaceVersion = '1.1.0';
