/** The request header with a proof of work: a solved challenge as JSON in base64. */
export const proofHeader = 'proof-of-work';
