/** Throws an error with the response's status and body if the request did not succeed. */
export async function expectOk(response: Response): Promise<void> {
  if (!response.ok)
    throw new Error(`${response.url} responded ${response.status}: ${await response.text()}`);
}
