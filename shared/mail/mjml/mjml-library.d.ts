declare module 'mjml' {
  export interface CompileOptions {
    readonly filePath?: string;
    readonly ignoreIncludes?: boolean;
    readonly validationLevel?: 'strict' | 'soft' | 'skip';
    readonly keepComments?: boolean;
    readonly fonts?: Readonly<Record<string, string>>;
  }
  export default function mjml2html(
    source: string,
    options?: CompileOptions,
  ): Promise<{ readonly html: string }>;
}
