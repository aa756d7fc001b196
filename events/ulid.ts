/** A ULID: 26 characters of Crockford base32, sortable by time. All our ids have this form. */
export const ulidPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/;
