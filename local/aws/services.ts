/** One action of a service that speaks AWS JSON: gets the request's body, resolves with the answer's body. */
export type JsonAction = (input: unknown) => Promise<object>;
/** Actions by the value of the `x-amz-target` header, such as `AWSEvents.PutEvents`. */
export type JsonActions = Readonly<Record<string, JsonAction>>;
/** Actions of a service that speaks the query protocol: gets the form, resolves with the XML inside the result. */
export type QueryActions = Readonly<Record<string, (form: URLSearchParams) => Promise<string>>>;
/** Runs a function by its name with a payload; a failure of the function is an answer, as it is on AWS. Throws AwsError for an unknown name. */
export type InvokeFunction = (
  functionName: string,
  payload: unknown,
) => Promise<{ readonly failed: boolean; readonly payload: unknown }>;
