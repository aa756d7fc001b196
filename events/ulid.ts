/** A ULID: 26 characters of Crockford base32, sortable by time. Every id that we generate is a ULID. */
export const ulidPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/;
