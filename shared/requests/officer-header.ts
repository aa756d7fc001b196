/**
 * The request header in which a desk page sends the id of the officer who was signed in when it was loaded.
 * Somebody else may have signed in since, in another tab of the same browser.
 */
export const officerHeader = 'buurtkring-officer';
