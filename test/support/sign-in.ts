export { signInAs, type SignInOptions } from '../../local/demo/sign-in.ts';
