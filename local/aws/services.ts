/** One action of a service that speaks AWS JSON: takes the request body, resolves with the response body. */
export type JsonAction = (input: unknown) => Promise<object>;
/** Actions by the value of the `x-amz-target` header, such as `AWSEvents.PutEvents`. */
export type JsonActions = Readonly<Record<string, JsonAction>>;
/** Actions of a service that speaks the query protocol: take the form, resolve with the XML inside the result. */
export type QueryActions = Readonly<Record<string, (form: URLSearchParams) => Promise<string>>>;
/**
 * Invokes the named function with a payload; as on AWS, a failure of the function is a response too. Throws AwsError
 * for an unknown name.
 */
export type InvokeFunction = (
  functionName: string,
  payload: unknown,
) => Promise<{ readonly failed: boolean; readonly payload: unknown }>;
